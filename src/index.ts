// The library: Lemma without a window. Projects as values, the steps and commands that change them, questions to them, formats.
//
//   import { emptyProject, stateOf, Session, addSource, tagWords, formatOf } from 'lemma';
//
// A `Project` is immutable. A `Command` builds a change and answers whether it can be done; a `Session` runs commands and remembers them
// for undo. Formats load their code when they are used: `(await formatOf('argdown')!.load()).write!(project, { at, quarantine: [] })`.
// Expected failures are values (`Result`); misuse throws a `RangeError`. Nothing here touches a document or a database.

export type { Result } from './base/result.ts';
export { failed, ok } from './base/result.ts';
export { newId } from './base/ids.ts';

// Texts: offsets are UTF-16 code units, 0-based, ends outside.
export type { Block } from './text/blocks.ts';
export { blocksOf } from './text/blocks.ts';
export { digest } from './text/digest.ts';
export { findFolded, fold } from './text/folding.ts';
export type { Located, Quote, Sought } from './text/quote.ts';
export { locate, quoteOf, quotesOf } from './text/quote.ts';
export type { Range } from './text/range.ts';
export { sentencesOf, snap, wordAt } from './text/segments.ts';

// The project and its records; `repair` is the one door for rows from anywhere.
export type { Maker } from './model/create.ts';
export { create, emptyProject } from './model/create.ts';
export { Project } from './model/project.ts';
export type {
  About,
  AnyRecord,
  Claim,
  Kind,
  Link,
  Passage,
  Piece,
  Pin,
  Role,
  Source,
  Stance,
  Tag,
  Verdict,
} from './model/records.ts';
export { KINDS, ROLES, STANCES, VERDICTS } from './model/records.ts';
export type { Quarantined, Repaired } from './model/repair.ts';
export { repair } from './model/repair.ts';
export { VERSION, upgrade } from './model/versions.ts';

// Changes: small, checked steps with inverses.
export type { Change } from './change/change.ts';
export { Draft, changeBy } from './change/change.ts';
export { stepsBetween } from './change/diff.ts';
export type { Step } from './change/step.ts';
export { applyStep } from './change/step.ts';

// State and commands.
export type { Command, Deed, State } from './state/state.ts';
export { apply, receive, stateOf, travel } from './state/state.ts';
export { Session } from './state/session.ts';
export { act } from './commands/act.ts';
export { addClaim, merge, renameClaim, setClaimNote, setVerdict, toggleMain } from './commands/claims.ts';
export { highlight } from './commands/highlight.ts';
export { joinPremise, link, partPremise, setLinkNote, setRole, setScheme } from './commands/links.ts';
export { addPieces, adjust, setPassageNote, setStance, setVoice, untag } from './commands/passages.ts';
export { addSource, renameProject } from './commands/project.ts';
export { remove } from './commands/remove.ts';
export { retag, tagWords } from './commands/tag.ts';
export { addTag, dropTag } from './commands/tags.ts';

// Questions to a project.
export { incoming, isImplicit, isUndercut, outgoing, passagesOf, sourcesInOrder } from './query/around.ts';
export type { Labelled, Labelling } from './query/labelling.ts';
export { label, labelling } from './query/labelling.ts';
export { outlineByArgument, outlineByText } from './query/outline.ts';
export { review } from './query/review.ts';
export { searchProject } from './query/search.ts';
export { passagesAt, passagesIn, spansIn } from './query/spans.ts';

// The map as numbers: where cards and curves lie.
export { layout } from './layout/layout.ts';
export { pictureOf } from './layout/picture.ts';

// Formats, and plain text.
export type { Codec, Format, InputFile, ReadContext, ReadRows, WriteContext } from './formats/format.ts';
export { guess } from './formats/guess.ts';
export { FORMATS, formatOf } from './formats/index.ts';
export type { Loss } from './formats/losses.ts';
export { lossSentence, lossesOf } from './formats/losses.ts';
export { readPlainText } from './importers/plain-text.ts';
