// @ts-check
// dist/courses/*.zip: packages for course systems (SCORM 1.2): the whole stage in one file, and a page round it that reports.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { build } from 'vite';
import { root } from '../bin.mjs';
import { preactBundle } from './target.mjs';

/** The packages, and what a course system lists each as. */
const COURSES = {
  opening: 'TCP Stage: opening a connection · 建立连接',
  transfer: 'TCP Stage: carrying data · 传送数据',
  closing: 'TCP Stage: closing a connection · 关闭连接',
  all: 'TCP Stage: a TCP connection from open to close · TCP 连接的一生',
};

/** The same input makes the same package: no date of today in it. */
const MADE = '2026-01-01T00:00:00';

/** @param {string} course @param {string} title @param {readonly string[]} files */
const manifest = (course, title, files) => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="tcp-stage-${course}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="tcp-stage">
    <organization identifier="tcp-stage">
      <title>${title}</title>
      <item identifier="stage" identifierref="page">
        <title>${title}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
${files.map((file) => `      <file href="${file}" />`).join('\n')}
    </resource>
  </resources>
</manifest>
`;

/** @param {string} course */
const page = (course) => `<!doctype html>
<html lang="en" data-course="${course}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>TCP Stage</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="course.css" />
    <script defer src="course.js"></script>
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;

/** @param {string} work a folder for what is thrown away @param {string} site where courses/ comes to stand @param {string} stage the whole stage in one file */
export async function courses(work, site, stage) {
  const outDir = join(work, 'course');
  await build(
    preactBundle({
      outDir,
      mode: 'production',
      input: { course: join(root, 'src', 'embed', 'course', 'main.tsx') },
      output: { format: 'iife', codeSplitting: false, entryFileNames: '[name].js', assetFileNames: 'course[extname]' },
    }),
  );
  const folder = join(site, 'courses');
  mkdirSync(folder, { recursive: true });
  for (const [course, title] of Object.entries(COURSES)) {
    const files = {
      'index.html': strToU8(page(course)),
      'course.js': readFileSync(join(outDir, 'course.js')),
      'course.css': readFileSync(join(outDir, 'course.css')),
      'stage.html': strToU8(stage),
    };
    const all = { 'imsmanifest.xml': strToU8(manifest(course, title, Object.keys(files))), ...files };
    writeFileSync(join(folder, `tcp-stage-${course}.zip`), zipSync(all, { level: 9, mtime: MADE }));
  }
}
