/** The name of the frame in which a course package has the one file: its address is the package's, and opens for nobody else. */
export const COURSE_FRAME = 'tcp-stage-course';

/** Where a stage stands: in a page of its own, which may be the one file that has all in it, or as an element in somebody else's page. */
type Stands = Readonly<{ href: string; frameName: string; oneFile: boolean; host: Readonly<{ site: string | null }> | null }>;

/**
 * Where what is handed on lies. Null: nowhere, or nowhere that anybody else can reach.
 * `page`: what a link opens; `frame`: what stands in a frame; `script`: of the element, '' where the page has it already; `courses`: the folder of the course packages;
 * `file`: the name of the one file, where it was opened from a device.
 */
export type Places = Readonly<Record<'page' | 'frame' | 'script' | 'courses' | 'file', string | null>>;

const NOWHERE: Places = { page: null, frame: null, script: null, courses: null, file: null };

export const placesOf = ({ href, frameName, oneFile, host }: Stands): Places => {
  if (host?.site === null) return { ...NOWHERE, script: '' };
  const own = new URL(host?.site ?? href);
  const local = own.protocol === 'file:';
  const page = own.href.replace(/[?#].*$/, '');
  const beside = (name: string): string => new URL(name, page).href;
  if (oneFile && host === null) {
    if (frameName === COURSE_FRAME) return NOWHERE;
    const name = page.slice(page.lastIndexOf('/') + 1);
    return local ? { ...NOWHERE, frame: name, file: name } : { ...NOWHERE, page, frame: page };
  }
  if (local) return { ...NOWHERE, script: 'tcp-stage.js' };
  return {
    // From the page for frames to the whole one.
    page: page.replace(/embed\.html$/, ''),
    frame: beside('embed.html'),
    script: beside('tcp-stage.js'),
    courses: beside('courses/'),
    file: null,
  };
};
