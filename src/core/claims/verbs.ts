import { wordSet } from "../text/word-lists.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Verbs by which somebody asserts something: whoever is their subject is the claimant. */
export const speechVerbs = wordSet(`
  acknowledged acknowledges added adds admits admitted alleged alleges allege announced announces announce argue argued argues assert
  asserted asserts assured believe believed believes blamed blames boasted calculated calculates caution cautioned cautions cited claim claimed claims commented
  concede conceded concedes conclude concluded concludes confirm confirmed confirms contend contended contends continued countered counters declared declares
  demanded denied denies deny described describes disclosed discloses estimate estimated estimates expect expected expects explained explains
  expressed flagged flags forecast forecasts guided hinted indicated indicates insist insisted insists joked
  maintained maintains mentioned noted notes note outlined pointed predict predicted predicts project projected projects promised promises quipped
  reaffirmed recalled reckon reckoned reckons reflected reiterated reiterates remarked replied report reported reports responded reveal
  revealed reveals said say saying says signaled signalled stated states stressed stresses suggested suggests suspects testified testifies
  tell tells think thinks told tweeted urged vowed warn warned warns wrote writes`);

/** Speech verbs that assert only with a clause or a plan behind them: "shared plans for a plant", never "shared a stage". */
export const planVerbs = wordSet("detailed outlined shared unveiled announced revealed disclosed");

/** Speech verbs whose bare object is asserted by their subject, so that no clause need follow: "reported a loss". */
export const planNouns = wordSet(
  "plan plans proposal proposals goal goals target targets forecast roadmap intention intentions guidance outlook",
);

/** Verbs by which somebody changes a forecast: "raised its guidance". */
export const revisionVerbs = wordSet(
  "raised raises cut cuts nudged slashed lifted trimmed lowered upgraded downgraded reiterated reaffirmed withdrew narrowed kept maintained",
);

/** Verbs by which somebody says what a thing may be worth: "puts the cost at £3m". */
export const valuingVerbs = wordSet("pegged pegs put puts valued values");

/** Verbs by which a study or a court speaks. */
export const findingVerbs = wordSet("found finds show showed shows shown suggested");

/** Something that was done or happened once. */
export const eventVerbs = wordSet(`
  abandoned accepted accused acquired acquires adopted agreed appealed appointed approached approved arrested asked awarded backed banned became began
  blocked bought broke built cancelled canceled charged claimed cleared closed collapsed committed completed concluded crashed decided declared defeated
  delayed delisted demanded departed died disrupted dismissed dropped elected ended entered evacuated exited expanded filed fined fired
  formed founded garnered grounded halted handed happened held hired hit imposed inaugurated indicted injured inked introduced invested
  investigated joined killed launched launches left listed lost made merged met moved named nominated offered opened ordered ousted overturned
  paid partnering passed paused pleaded presented promoted pulled purchased quit raided raised reached recalled recovered rejected released
  replaced rescued resigned resolved responded restarted resumed retired returned revealed ruled sacked scrapped secured seized selected sent
  settled showcased shut signed signs snapped spun started stepped stopped strained struck stripped sued suffered suspended switched
  terminated tested took toured unveiled unveils upheld visited voted won withdrew wound told given taken frozen chosen begun withdrawn driven allowed speaks poses attends shows announced announces`);

/** A quantity's own verbs: what follows is a statistic even where it happened. */
export const measureVerbs = wordSet(`
  beat beats   accounted accounts added advanced amounted amounting averaged came crossed slowed mined swung boosted booked carried climbed contracted costs cut declined
  delivered doubled dipped dropped earned eased employed employs exceeded expanded fell gained generated grew halved has had increased jumped
  lifted lost made missed moved narrowed numbered peaked plunged posted produced rallied ran ranged ranked reached rebounded recorded reported retained
  reported returned rose sank saw shed shipped shrank sits slid slipped slumped soared sold spent stood surged surpassed swelled tallied
  topped totaled totalled traded trades trebled tripled tumbled weighed widened`);

/** Words that say of a sentence that it looks ahead. */
export const planWords = wordSet(`
  aim aims aiming consider considering contemplating eyeing expects forecasts gearing goal guidance intend intends intended intention
  intending mull mulling outlook pipeline plan planned planning plans pledge pledged pledges poised prepares preparing
  project projects promise promised promises propose proposed proposes roadmap schedule scheduled seeking seeks slated target targeting targets vow vowed vows will
  won't shall 'll`);

/** Pasts that do not end in -ed, of verbs that are in no list above. */
export const irregularPasts = wordSet(`
  beat became began bled blew bore bought broke brought built caught chose came crept dealt drank drew drove fed fell fled flew forbade forgot fought found
  froze gave got grew heard held hid hung hurt kept laid led left lent let lit met overtook put quit ran rang read rode rose sang sank sat saw
  sent set shone shook shot shut sold sought spent split spoke spread stood stole struck stuck swore swung taught thought threw took tore undertook
  went withdrew woke won wore wove wrote`);

/** Finite forms that prove a sentence, beside every speech, event and measure verb. */
export const finiteVerbs = wordSet(`
  is are was were be am has have had do does did will would can could may might must shall should won't isn't aren't wasn't weren't hasn't haven't hadn't doesn't
  don't didn't can't couldn't wouldn't it's that's there's he's she's they're we're i'm you're we've they've i've it'll we'll they'll
  account accounts aim aims allow allows appear appears apply applies became become becomes began begin begins belong
  belongs bring brings brought call calls came caught come comes comprise comprises contain contains continue continues controls
  cost costs cover covers drew drive drives drove earn earns employ employs faced face faces fell felt find finds found follow follows gave
  get gets give gives go goes got grew grow grows helps help hold holds includes include keep keeps kept knew know knows lead leads led left lend lends lie lies
  live lives look looks lost made make makes mark marks mean means meant met need needs offer offers operate operates own owns paid
  pay pays plan plans play plays produce produces put puts raise raises ran range ranges rank ranks reach reaches read reads remain remains represent
  represents require requires rise rises rose run runs sat saw see seeks seek seem seems sees sell sells sent serve serves set sets
  shed show shows sit sits sold sought spent spend spends stand stands start starts stay stays stood struck supplies supply take takes took
  taught tend tends thought trade trades turn turns use uses want wants went win wins won work works wrote overtook rebut withdrew
  speak speaks spoke pose poses flew fly flies highlights underscores shrank sank swung beat cut hit shut split spread quit slid lent dealt fought
  hurt let lay laid built bought sought held hangs hung chose broke bore drank drew rang rode shook shot slept swore threw wore woke`);

/** Interpretation and praise: what the sentence says is the writer's view. */
export const opinionWords = words(`
  amazing arguably astonishing awesome beautiful brilliant clearly compelling crucial disappointing elegant enigma exciting
  fantastic fascinating foolish frankly hopefully iconic impressive incredible inevitable inspiring ironically laudable luckily magnificent
  mediocre mouth-watering obviously outrageous pointless puzzling remarkable ridiculous sadly shame shameful sensational smart spectacular
  stunning surely symbol terrible thankfully thrilling unfortunately unthinkable vital welcome wonderful worryingly worthy`);

/** Verbs that interpret: "underscores the prowess", "stands as a symbol". */
export const interpretingVerbs = words(
  "demonstrates embodies emphasised emphasized exemplifies heralds highlights illustrates paves reaffirms reflects shows signals symbolises symbolizes testifies underlines underscores underscore highlight suggests",
);

/** Hope and wish: nothing to check. */
export const hopeWords = words(
  "hope hopes hoped hoping wish wishes dream dreams pray excited thrilled delighted proud pleased grateful glad",
);

/** Speculation. */
export const maybeWords = words("could may might perhaps possibly maybe potentially");
