export { type Catalogue, english, type Holes, LANGUAGES, type Lang, load, type MessageId } from './catalogue';
export { type Msg, type Part, partsOf, say, sayAll, sayMsg } from './say';
