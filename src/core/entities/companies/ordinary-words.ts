/** Words whose capital says nothing where a sentence or a heading begins with them. */
export const ordinaryWords =
  "a.m. ability above access accounting action activity actual ad additional addressing adds ads advert " +
  "advertisement advertising affected again against agencies agency agreement ahead ai air airlines alliance " +
  "almost along alongside already although aluminium aluminum always am amid amongst analysis annual anti anyone " +
  "anything apart apparently appendix apples approval are area areas aren't arguably around aside ask asked asset " +
  "assets assuming attention author automakers available average away backed bad banking banks base based basic " +
  "battery be beef been beer behind being below best better between beyond big bigger billion bills board bond " +
  "bonds boosted boring born bottom brand brands bread break breaking brief bringing britain's broad brokerage " +
  "brokers bst budget build building built buoyed business businesses buy buyers buying call calls came campaign " +
  "can can't capacity capital caption car carmakers cars case cases cash cattle cd central ceo certain cet cfo " +
  "cfo's chain change changes chapter charging cheap cheaper check chief child children chip chips choose cities " +
  "citing city clarifies clear clearly click close closing club coal cocoa coffee combined come comes coming " +
  "comment commenting comments common companies company compared competition competitors concerning concerns " +
  "conditions consider considering construction consumer consumers contact content continue continued contract " +
  "contracts contrary contrastingly conversely coo cookie cookies copper copyright core corn corporate corrects " +
  "correspondent cost costs cotton could council countries country court cover coverage cpi create created credit " +
  "crisis critical crucially crude cto curiously current currently customer customers cut cuts cutting data date " +
  "day days deal deals dear debt decision decrypt deep deliveries delivery demand demolition department details " +
  "developers development did didn't diesel different digital direct directors discount discover discussion " +
  "dividend dividends dna do does doesn't dollar domestic don't double down download drive driven drivers dropping " +
  "drug due dvd early earnings easy ebit ebitda economic economists economy edit editing editor editors edt " +
  "education eggs eight eighth eighty electric electricity eleven elsewhere email employees employers employment " +
  "encouraged end energy engine engineering engineers enjoy enough enter entire environmental epa's eps equally " +
  "equity esg especially essentially est established estimates etf etfs ev eventually everyone everything evidence " +
  "evidently evs exactly excluding executive executives existing expected expert experts explore export exporters " +
  "exports external extra faced facing fact factories factory fair falling faq faqs far farmers fast faster " +
  "features federal feel fifteen fifth fifty figure figures file filing films final finally finance financial find " +
  "fine firm firms first fiscal fish fittingly five fixed flights focus follow food football forecasts foreign " +
  "forget formed former formerly fortunately forty forward found founded founder founders four fourth frankly free " +
  "fresh front fuel fueled fuelled full fully fund funding funds further future fx fy gas gasoline gdp general " +
  "generally get getting getty's give given giving global gmt go going gold good goods government governments " +
  "grain great gross group groups growing growth h1 h2 had half hard hardly has have having he's head headline " +
  "headlines health healthcare heavy hello help helped helping hence here's hi high higher highly him hiring " +
  "historically hit hold holders holding home hopefully hopes hot hour hours house houses housing hr huge human " +
  "hundred hundreds hurt i i'd i'll i'm i've ideas image images imagine immediate immediately impact important " +
  "imports improved improving incidentally including income increase increased increasing indeed independent " +
  "individual industrial industry inevitably inflation information initial initially innovation inside insider " +
  "instead institutional insurance insurers interest interested interestingly internal international internet " +
  "introducing inventories inventory investing investment investments investor iot ipo iron ironically is isn't " +
  "issue issues it it'll it's items its jobs join joint journalists judge judges just keep keeping key know known " +
  "labor labour lack large largely larger largest lastly late lately later latest launch launched law lawmakers " +
  "lawyers lead leaders leading learn leave led legal lenders less let let's letters level levels life like " +
  "likewise line list lithium little live living lng loans local located login london's long longer look looking " +
  "losses lost lots low lower ltd's luckily luxury m&a made main mainly major make makers making management " +
  "manager managers manufacturers manufacturing margins mark market marketing markets material materials may maybe " +
  "me meaning measures media medical meet meeting members men menu merger mid middle might military milk million " +
  "millions mine mining minister ministers minority minutes mirror missed mobile model models modern money month " +
  "monthly months moreover mortgage moving mr mrs ms multiple music must my name named namely national natural " +
  "naturally near need negotiations net network networks nev never nevertheless nevs new newly news newsletter " +
  "newsletters next nft nfts nickel night nine ninety ninth noble nobody non none nonetheless notably note nothing " +
  "notice notwithstanding number numbers oats observers obviously offer offering office officers officials " +
  "offshore often oh oil ok old older online open opening operating operations opinion opposition order orders " +
  "ordinary organic original originally otc others otherwise ought ours outside overall overnight overseas owned " +
  "owner owners p.m. page pages paid panel paper parent parents part partly partners partnership parts passenger " +
  "passengers past pay paying payments pc pcs people per performance perhaps permission personal petrol phone " +
  "photo photograph photos pick picture pictured place plain plans plant plants platform platinum play please plus " +
  "pmi pmis point points police policy policymakers political politicians poor popular population pork possible " +
  "post potatoes potential poultry power ppi pr pre premium president press pressure presumably previous " +
  "previously price prices pricing primary print prior privacy private pro probably problems process producers " +
  "product production products profits project projects property proposed prosecutors provided providers public " +
  "published publishers purchase purchasing put q1 q2 q3 q4 quality quarter quarterly question questions quick " +
  "quickly quite quote quoting r&d rail raising rare rate rates rather raw re read readers reading ready real " +
  "really reasons recasts recent recently recommended record recovery reduce reduced referring regardless regional " +
  "regulators regulatory related remember renewable rent report reported reportedly reporter reporting reports " +
  "research researchers reserved residents responding response rest restaurants results retail retailers return " +
  "returns rewrites rice right rights rise rising risk risks rival rivals rna roi role room roughly round rs " +
  "rubber rules rumours run running rural russian sadly safe safety said salaries salmon same saturn save savings " +
  "says scale scientists scope sea search season seat second secondly secretary section sector securities security " +
  "see seeing seemingly sell sellers selling senior sentiment series serious service services set settlement seven " +
  "seventh seventy several severe shall share shareholder shareholders sharing sharp she's shipments shipping shop " +
  "shoppers shopping shops short shortly should show shows sign significant signup silver similar simple simply " +
  "single six sixth sixty size sky slow slowing small smaller smart social software solar sold solid solutions " +
  "something sometimes somewhat soon source sources soybeans spac spacs speaking special specifically spending " +
  "spokesman spokesperson spokeswoman sponsored spread spring spurred staff stakeholders standard start started " +
  "starting startups state statement states status stay steel step still stock stocks stop storage store stores " +
  "stories story strategic strategy street stress strict strike strikes strikingly strong stronger structural " +
  "students studies study stung subject subscribe subscribers subscription subsequently subsidies success " +
  "successful such suddenly sugar summer supplier suppliers supply support supporters supposedly sure surely " +
  "surging surprisingly survey sustainable suv suvs switch systems table take taken taking talk talking talks " +
  "tariffs tax taxes tea team tech technical technologies technology telling tellingly temporary ten tenth term " +
  "terms test testing tests thank thankfully thanks that's themselves theoretically there's thereafter therefore " +
  "they're thing things think third thirdly thirteen thirty this those thousand thousands three thrilled " +
  "throughout thus tickets tight timber time times tiny tip tips title tobacco top total tough tour toward towards " +
  "town track trade traders trading traditional traffic training transactions transport travel travellers trending " +
  "trends trial trillion truck trucks true trying turning turnover tv twelve twenty twice typical typically ui " +
  "ultimately uncertainty undeterred undoubtedly unemployment unfortunately union unions unit units unless unlike " +
  "unsurprisingly unusually unveiled upcoming update updated updates upgrade uranium urban usb use used user users " +
  "using usual usually utc utilities ux value various vat vehicle vehicles venture verdict version very via video " +
  "view views viking visit visitors vital volume volumes vote voters vs wage wages wait want war warehouse was " +
  "watch water way ways we'll we're we've weak wealthy web website week weekly weeks weighed welcome well went " +
  "were west what's whatever wheat whereas wherever white who who's whoever whole wholesale whom whose wide widely " +
  "will wind winning winter wireless witnesses women won't word words work worker workers working world worldwide " +
  "worry worse worst worth would wow write writes writing wrong year yearly years yes yesterday yet yields you're " +
  "you've young your yoy zero zinc";
