/**
 * Lines that are never part of an article: labels of buttons, menus and widgets, in lower case without bullets, arrows,
 * counts and final punctuation. Sorted, one a line.
 */
export const labels: ReadonlySet<string> = new Set(
  `about
about us
accept
accept all
accept all cookies
accept cookies
account
ad
ad choices
ad feedback
adchoices
add to favourites
advert
advertise
advertise with us
advertisement
advertising
all news
all topics
already a subscriber
also in the news
apps
archive
article continues below
article continues below advertisement
article continues below the advert
arts
back
back to home
back to top
bingo
bookmark
books
breaking news
browse
business
business news
buy now
careers
cart
categories
change
close
columnists
comment
comments
companies
contact
contact the newsroom
contact us
content
continue
continue reading
cookie policy
cookie settings
copy
copy link
copy url
corrections
courts
crossword
culture
dashboard
deals
decline
digital edition
donate
download
download now
download the app
economy
edition
editor's picks
editorial code of conduct
editors' picks
email
email newsletter
email this
energy
entertainment
environment
events
expand
explore
explore more
facebook
faq
faqs
features
feedback
finance
find out more
flipboard
follow
follow us
font size
food
football
forum
free trial
gallery
games
get started
gift article
gift this article
gift this story
global
google news
health
help
home
home page
homepage
hot topics
industries
industry
industry news
innovation
insights
instagram
international
investing
investors
jobs
jump to content
key events
latest
latest headlines
latest news
latest stories
learn more
leave a comment
legal
licensing
life
lifestyle
like
like this
link copied
linkedin
listen
listen to article
listen to this article
listen to this story
live
load more
loading
local
log in
log out
login
magazine
mail
main menu
manage cookies
markets
media
media centre
media kit
menu
messenger
money
more
more news
more stories
more topics
most popular
most read
most viewed
motoring
my account
my news
nation
nav
navigation
news
newsfeed
newsletter
newsletters
newsroom
next
next article
next post
nominate now
notifications
obituaries
ok
older posts
open menu
opinion
opinions
our company
our standards
paid content
paid post
partner content
personal finance
photos
pin it
pinterest
play
podcast
podcasts
politics
popular
popular now
popular posts
premium
press
press releases
previous
previous article
previous post
pricing
print
print this
print this article
privacy
privacy notice
privacy policy
products
promoted
promoted content
property
purchase licensing rights
puzzles
read
read also
read full article
read full story
read later
read more
read more here
read now
read on
read original
read the full story
recent posts
recommended
reddit
refresh
regions
register
register now
reject all
remind me
reply
report an error
reports
reprints
request reprints
research
resize text
resources
retail
reviews
rss
save
save article
save for later
save to read later
science
search
sections
see all
see also
see more
send
services
settings
share
share article
share full article
share on facebook
share on linkedin
share on twitter
share on whatsapp
share on x
share this
share this article
share this page
share this post
share this story
share via email
shop
shop now
show all
show comments
show key events only
show less
show more
showbiz
sign in
sign out
sign up
sign up now
site map
sitemap
skip ad
skip advertisement
skip navigation
skip to content
skip to footer
skip to main content
skip to navigation
special reports
sponsor content
sponsored
sponsored by
sponsored content
sport
sports
start free trial
start your free trial
stock quotes
stocks
story continues
story continues below
story continues below advertisement
style
submit
submit a comment
subscribe
subscribe now
subscribe today
subscriber only
subscribers
subscriptions
support
support us
tech
technology
telegram
terms
terms and conditions
terms of service
terms of service privacy policy
terms of use
text size
text to speech
threads
tools
top
top news
top stories
topics
travel
trending
trending now
try it free
tumblr
tv
tweet
twitter
uk
uk news
us
us news
video
videos
view all
view comments
view gallery
view in browser
view more
view original
view this email in your browser
visit website
watch
watch live
watch now
weather
webinars
website
whatsapp
white papers
whitepapers
world
world news
x
you are here
youtube`.split("\n"),
);

/** Labels after which, near the end of a page, nothing of the article follows. Compared as `labels` are, by their beginning. */
export const endings: readonly string[] = [
  "about the author",
  "about the authors",
  "about the writer",
  "about this author",
  "add a comment",
  "additional reporting by",
  "author bio",
  "cautionary note",
  "cautionary statement",
  "contacts",
  "disclaimer",
  "editor's picks",
  "enquiries",
  "featured stories",
  "for further information",
  "for more information",
  "forward-looking statements",
  "further reading",
  "investor contact",
  "investor relations",
  "join the conversation",
  "join the discussion",
  "latest articles",
  "latest from",
  "latest news",
  "latest posts",
  "leave a comment",
  "leave a reply",
  "leave your comment",
  "media contact",
  "media contacts",
  "media enquiries",
  "media inquiries",
  "more articles",
  "more by",
  "more from",
  "more in",
  "more like this",
  "more news",
  "more on this",
  "more stories",
  "more to read",
  "most popular",
  "most read",
  "most viewed",
  "newsletter",
  "notes to editors",
  "our other",
  "popular posts",
  "post a comment",
  "press contact",
  "press contacts",
  "previous article",
  "previous post",
  "read more from",
  "read next",
  "recent posts",
  "recommended",
  "related",
  "related articles",
  "related content",
  "related coverage",
  "related links",
  "related news",
  "related posts",
  "related reading",
  "related stories",
  "related topics",
  "reporting by",
  "safe harbor statement",
  "safe harbour statement",
  "similar articles",
  "sponsored stories",
  "tagged",
  "tags",
  "top stories",
  "trending",
  "trending now",
  "up next",
  "what to read next",
  "you may also like",
  "you may have missed",
  "you might also like",
];

/** Alternatives, put together by their first letters: at each word those of other letters are ruled out at once. */
function any(phrases: string): string {
  const groups = new Map<string, string[]>();
  for (const phrase of phrases.trim().split(/\s*\n\s*/)) {
    const letter = /^[a-z](?![?*+{])/.exec(phrase)?.[0] ?? "";
    const group = groups.get(letter);
    if (group) group.push(phrase.slice(letter.length));
    else groups.set(letter, [phrase.slice(letter.length)]);
  }
  return [...groups].map(([letter, rest]) => `${letter}(?:${rest.join("|")})`).join("|");
}

/** Phrases that only a site speaks, not a reporter; one of them makes a line of promotion. Alternatives only: linear time. */
export const promotion = new RegExp(
  `\\b(?:${any(`
  % apr
  add us as a preferred source
  buy (?:me|him|her|us) a (?:coffee|beer)
  call (?:now|today|us)
  drive away today
  e-?book(?: shows| explains)
  enjoyed this\\b
  enjoying [^.?!]{2,40}\\?
  limited time
  no spam
  no strings attached
  our (?:[a-z]+ ){0,3}(?:newsletters?|briefing|digest|white ?paper|webinar|e-?book)\\b
  terms apply
  tickets (?:for|are) [^.]{0,60}(?:on sale|available|two-for-one|half price)
  today only
  turn on javascript
  while stocks last
  all rights reserved
  already a (?:member|subscriber)
  article was (?:first|originally) published
  article was published (?:more than|over|about)
  be the first to (?:comment|know|hear)
  become a (?:member|subscriber)
  book (?:your (?:place|seat|stand|demo)|a demo|now)
  by (?:clicking|continuing|subscribing|signing up|submitting|entering your)
  cancel any ?time
  cheat sheet
  click (?:here|below|on the link|the link|to (?:read|share|subscribe|view))
  comments are (?:closed|moderated|disabled)
  delivered (?:straight |directly |daily |weekly )?to your
  download (?:our|the|your) (?:free |full |new )?(?:app|brochure|guide|report|sample|whitepaper|white paper)
  email address will not be
  (?:enter|submit) your (?:e-?mail|entry|nomination|details|article)
  exclusive(?:ly)? (?:for|to) (?:our )?subscribers
  follow (?:us|me|him|her|them|@|on (?:twitter|x|facebook|linkedin|instagram)|the author|our (?:channel|whatsapp|page))
  for (?:all )?(?:the )?latest (?:[a-z]+ ){0,3}news,? (?:follow|visit|download|subscribe|sign)
  for (?:more|further) (?:information|details|news|stories|insights?|coverage|on this),? (?:please )?(?:visit|contact|see|go to|subscribe|click|email|call)
  for media (?:enquiries|inquiries)
  from as little as [£$€]\\d
  free (?:newsletter|trial|webinar|e-?book|whitepaper|download)
  get (?:in touch with|our|the) (?:free |daily |weekly |latest )*(?:newsletter|app|news|stories|updates|headlines|editor|best of)
  get (?:unlimited|full|free|instant|exclusive) access
  get in touch with us
  have (?:a|your) (?:story|news tip|say)
  if you (?:enjoyed|liked|want to share|would like to (?:contribute|advertise|comment|know more))
  in (?:your|my) inbox
  information is provided by rns
  interview has been (?:condensed|edited|shortened)
  into your inbox
  join (?:our|the) (?:newsletter|community|mailing list|conversation|telegram|whatsapp|\\d[\\d,]*|thousands|millions)
  join (?:thousands|millions|over \\d)
  keep (?:reading|up to date with)
  issuer is solely responsible
  key words?\\(s\\)
  leave (?:a|your) (?:comment|reply)
  learn more about (?:our|how we)
  left of your free
  like us on
  manage (?:your )?(?:cookies|preferences|subscription|consent)
  minutes?['’]? read
  min(?:ute|s)?\\.? read
  never miss (?:a|an|out|our)
  no credit card
  not (?:constitute|intended as|a substitute for) (?:investment|financial|legal) advice
  not (?:provide )?(?:investment|financial) advice
  our standards: the
  not miss (?:out|your chance|a thing|this)
  don['’]t miss (?:out|your chance|a|an|the next|this|our)
  originally (?:appeared|published) (?:on|in|at|by)
  our (?:privacy policy|cookie policy|terms|newsletters?|website|youtube|whatsapp channel|sister (?:title|site|publication)|partners may|journalism (?:is|depends|needs)|editorial (?:standards|guidelines|team))
  please (?:send an? e-?mail|e-?mail|enable|log ?in|sign in|subscribe|read our|consider (?:supporting|subscribing))
  powered by
  privacy (?:policy|notice)
  readers? like you
  read (?:more|also|next) ?[:|»>-]
  recommended (?:for you|stories|articles)
  register (?:for free|free|here|now|today|to (?:read|continue|attend))
  (?:republished|reproduced|reprinted) (?:with|by) permission
  required fields are
  save (?:up to )?\\d+%(?: on|!)
  see (?:our|all) (?:privacy|terms|plans|newsletters)
  send (?:us )?(?:your|a) (?:tips?|feedback|news)
  share (?:this|on|via)(?: (?:article|story|post|page|facebook|twitter|whatsapp|linkedin|email|x))+
  sign (?:up|in|me up)(?: here| now| today| below| free)?(?: (?:for|to)(?: (?:our|the|free|a|your|get|receive|read|continue|continue reading|comment|view))+\\b)
  ["'*_ ]*sign up for [A-Z]
  some information may no longer
  special (?:subscription )?offer for
  start your (?:free )?(?:trial|subscription|day)
  stay (?:up to date|ahead of|informed|in the know|connected|tuned|updated|proactive)
  subscribe (?:to|for|now|today|here|and|from)
  subscribers? only
  support (?:our|independent|quality) journalism
  syndicated (?:feed|from|content)
  terms (?:and conditions|of (?:service|use)|& conditions)
  the views expressed
  this (?:article|story|content|post|page|site|website) (?:is|was|has been|uses|contains|may) (?:(?:brought to you|sponsored|produced by|created by|paid|supported|made possible|protected|auto-generated|generated|originally|first|only available|exclusive|cookies|affiliate|contain affiliate|free|locked)\\b)
  unlock (?:the|this|your|full|all|unlimited|premium)
  view (?:all|our) (?:newsletters|comments|posts|subscription)
  want (?:more|to (?:read|know|stay|get))
  watch (?:our|the full|it live|this video)
  we (?:and our (?:\\d+ )?partners|may earn|use cookies|value your privacy|independently review|want to hear from you)
  why you can trust
  with your (?:subscription|consent)
  you (?:can unsubscribe|may unsubscribe|agree to (?:our|the)|are agreeing|consent to|have \\d+ (?:free )?articles|must be logged|need to (?:be logged|enable|sign)|will receive)
  your (?:ad ?blocker|browser|privacy choices|e-?mail (?:address|here)|free (?:account|articles?|guide)|inbox|preferences|subscription)
`)})`,
  "i",
);

/** What a call to the reader begins with: "Discover the new platform", "Gain the recognition you deserve!". */
export const calls: ReadonlySet<string> = new Set(
  (
    "access apply ask become book browse buy check choose claim click combine compare connect contact create discover donate don't " +
    "download email enjoy enter experience explore find follow gain get give grab hear hurry improve join keep learn listen manage " +
    "maximise maximize meet miss nominate optimise optimize order power protect reach read receive register request reserve save " +
    "secure see send share shop sign start stay stop submit subscribe support switch take tell transform try tune unlock upgrade " +
    "view visit vote want watch win"
  ).split(" "),
);

/** What a journalist's biography says after the name: "is a correspondent", "covers energy", "has written for". */
export const biography =
  /\b(?:is (?:a|an|the|our|senior|chief|associate) ?(?:[a-z-]+ ){0,5}(?:author|blogger|columnist|contributor|correspondent|editor|freelancer|journalist|producer|reporter|writer)|covers [a-z, ]+ (?:for|at|from)|has (?:been (?:writing|covering|reporting)|written|worked|reported|covered) (?:for|about|on)|graduated (?:from|with)|i am an? [a-z ]*(?:enthusiast|journalist|writer|author|blogger)|is passionate about|(?:her|his|their) work has (?:appeared|been)|reach (?:her|him|them|me) (?:at|on)|can be reached (?:at|on))\b/i;

/** Words of a job on a paper, as in a byline: "Jane Doe, Energy Correspondent". */
export const pressJobs: ReadonlySet<string> = new Set(
  "analyst author bureau columnist contributor correspondent editor journalist producer reporter staff writer".split(
    " ",
  ),
);

/** What the names of papers end in. */
export const anyPaperWord =
  /\b(?:Advertiser|Argus|Beacon|Bulletin|Chronicle|Courier|Daily|Dispatch|Echo|Examiner|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|Ledger|Mail|Mercury|Mirror|Monitor|News|Newswires?|Observer|Packet|Post|Press|Record|Register|Review|Sentinel|Standard|Star|Telegraph|Times|Tribune|Week|Weekly|Wire)/;
export const lastWord = new RegExp(`${anyPaperWord.source}$`);
