import { useEffect, useRef } from 'react';
import { listen } from '../listen';

/** So far a key moves it, in parts of the page's shorter side. */
const STRIDE = 0.06;

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** All but a circle is dimmed. It follows the pointer; Shift and an arrow key move it too. */
export const Spotlight = () => {
  const shade = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let [x, y] = [innerWidth / 2, innerHeight / 2];
    const put = () => {
      shade.current?.style.setProperty('--spot-x', `${x}px`);
      shade.current?.style.setProperty('--spot-y', `${y}px`);
    };
    const point = ({ clientX, clientY }: PointerEvent) => {
      [x, y] = [clientX, clientY];
      put();
    };
    const press = (event: KeyboardEvent) => {
      const way = WAYS[event.key];
      if (!event.shiftKey || !way) return;
      event.preventDefault();
      const stride = STRIDE * Math.min(innerWidth, innerHeight);
      x = Math.min(Math.max(x + way[0] * stride, 0), innerWidth);
      y = Math.min(Math.max(y + way[1] * stride, 0), innerHeight);
      put();
    };
    put();
    return listen(window, { pointermove: point, keydown: press });
  }, []);
  return <div ref={shade} className="spotlight" />;
};
