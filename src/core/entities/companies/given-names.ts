/** Given names of many countries; what is a well-known company as well is left out ("Mercedes", "Wendy"). */
export const givenNames =
  "aaron abdul abdullah abigail abraham ada adam adele adrian adriana agnes ahmad ahmed aidan aiko aileen aisha " +
  "ajay akash aki akihiro akiko akio akira alain alan albert alberto aldo alec alejandra alejandro aleksandr alessandra " +
  "alessandro alex alexa alexander alexandra alexei alexis alfonso alfred ali alice alicia alison alistair allan " +
  "allen allison alok alvaro alvin alyssa amanda amandine amar amber amelia amina amir amit amrita amy ana anand " +
  "anastasia anders andre andrea andreas andrei andres andrew andrey andy angel angela angelina angus anil anita " +
  "anjali ankit ann anna annabel anne annette annie anthony antoine anton antonella antonia antonio anwar arash " +
  "archie ariana arjun arlene armin arnaud arnold arthur arturo arun arvind aryeh asad ashish ashley ashok ashwani " +
  "astrid atsushi audrey augusto aurelie austen ava avi axel ayesha barbara barry bart bashar beatrice beatriz " +
  "becky ben benedict benjamin bernard bernardo bernd bernhard bert beth bethany betty bhavish bianca bilal bill " +
  "billy birgit bjorn bob bobby boris brad bradley brandon brenda brendan brent brett brian bridget brigitte " +
  "britta brooke bruce bruno bryan byron caitlin cameron camila camille candace carl carla carlo carlos carmen " +
  "carol carolina caroline carolyn carrie cary casey cassandra catarina caterina catherine cathy cecile cecilia " +
  "cedric celine cesar chandra chantal charlene charles charlie charlotte chen cheng cheryl chloe chris christa " +
  "christelle christian christiane christina christine christoph christophe christopher chuck cindy claire clara " +
  "claudia claudio clive colin colleen connie connor conor constance corinne cornelia courtney craig cristian " +
  "cristiano cristina crystal curtis cynthia daisuke damian damien dan dana daniel daniela daniele danielle danny " +
  "daria darius darren dave david dawn dean debbie deborah debra deepak deepika deirdre delphine denis denise " +
  "dennis derek desmond devin dharmesh diana diane didier diego dieter dilip dinesh dirk dmitri dmitry dominic " +
  "dominik dominique don donald donna dora doris dorothy doug douglas duncan dustin dylan eamonn ed eddie edgar " +
  "edith edmund eduardo edward edwin eiji eileen elaine eleanor elena eleonora elias elif elisa elisabeth " +
  "elizabeth ella ellen elliot elon elsa emanuel emil emilia emilie emilio emily emma emmanuel emmanuelle enrique " +
  "eric erica erich erik erika erin ernest ernesto erwin esteban esther ethan eugene eugenia eva evan evelyn " +
  "evgeny ewan fabian fabio fabrice fahad faisal farah farhan fatima federica federico felicity felipe felix " +
  "fergus fernanda fernando fiona flavio florence florian frances francesca francesco francis francisco franck " +
  "francois francoise frank frankie franz fraser fred freddie frederic frederick frederik friedrich fumio gabriel " +
  "gabriela gail gareth garrett gary gaurav gautam gavin gemma gennady geoff geoffrey george georges georgia " +
  "georgina gerald gerard gerhard gianluca gianni gilbert giles gillian gina ginni giorgia giorgio giovanni gita " +
  "giulia giuseppe glen glenn gloria gopal gordon graeme graham grant greg gregor gregory greta guido guillaume " +
  "guillermo gunter gustavo guy gwen gwyneth hamid hannah hans harald hari harriet harry harsh haruhiko haruka " +
  "harvey hassan heather hector heidi heike heinrich heinz helen helena helene helmut hendrik henri henrik henry " +
  "herbert hermann hideki hideo hikaru hilary hiro hiroko hiroshi hiroto holger holly howard hubert hugh hugo " +
  "hussain hussein ian ibrahim ignacio igor ilya imran ines ingrid ioannis irene irina isaac isabel isabella " +
  "isabelle isla ismail ivan ivana ivar jack jackie jackson jacob jacqueline jacques jaime jake jakob jamal james " +
  "jamie jan jana jane janet janice jared jasmine jason javier jay jayne jean jeanette jeff jeffrey jen jennifer " +
  "jenny jens jensen jeremy jerome jerry jesper jess jesse jessica jesus jia jill jim jimmy jin jing jo joachim " +
  "joan joana joanna joanne joao joaquin joe joel joerg johan johann johanna johannes john johnny jon jonas " +
  "jonathan jordi jorg jorge jose josef joseph josephine josh joshua josie joy joyce juan juana judith judy jules " +
  "julia julian juliana julie julien juliet julio julius jun junichi jurgen justin justine jyoti kaori kapil karen " +
  "karim karin karina karl karolina kate katharina katherine kathleen kathryn kathy katie katja katrin katrina " +
  "katsuhiko kay kazuhiro kazuki kazuo keiko keith kelly ken kenichi kenji kenneth kenta kerry kevin khaled khalid " +
  "kiran kirsten kirsty kirti klaus koichi koji kris krishna kristen kristian kristin kristina kumar kunal kurt " +
  "kyle kyoko lakshmi lance lara larry lars laura lauren laurence laurent lawrence leah lee lei leila lena leo " +
  "leon leona leonard leonardo leslie liam lidia lila lilian lily lin lina linda lindsay lindsey ling linus lionel " +
  "lisa lise liu liz lloyd lois lola lorenzo loretta lorna lorraine lou louis louisa louise luc luca lucas lucia " +
  "luciana luciano lucie lucy ludovic luigi luis luisa luiz luke lydia lynn maarten madeleine maggie magnus mahesh " +
  "makoto malcolm manfred manish manoj manuel manuela mara marc marcel marcela marcelo marcin marco marcos marcus " +
  "margaret margarita margrethe maria mariana marianne marie mariko marina mario marion marissa marjorie mark " +
  "markus marlene martha martin martina marvin mary masahiro masaki masashi masato masayoshi massimo mateo mateusz " +
  "mathew mathias mathieu mathilde matt matteo matthew matthias matthieu maureen maurice mauricio mauro max maxim " +
  "maxime maximilian maya meg megan mehmet mei melanie melinda melissa meredith mia michael michal michel michela " +
  "michele michelle michiko mick miguel mika mikael mike mikhail milan milena ming miranda miriam mitch mitchell " +
  "mohamed mohammad mohammed mohan moira molly mona monica monika monique moritz mosammat muhammad mukesh murat " +
  "muriel mustafa myriam nabil nadia nadine nagesh nandan naomi narendra nasser natalia natalie natasha nathalie " +
  "nathan neal neha neil nelson neven niamh nicholas nick nicola nicolas nicole niels nigel nikhil nikita niklas " +
  "niko nikolai nikolaus nikos nils nina nisha nitin noah noel nora norbert noriko norma norman ola oleg olga " +
  "oliver olivia olivier olli omar orla oscar oskar osman otto owen pablo padma paloma pamela paola paolo pascal " +
  "pat patricia patrick patrik paul paula paulo pavel pedro peggy penelope penny per perry pete peter petra phil " +
  "philip philipp philippa philippe phillip phoebe pierre pieter piotr pirkko pooja prakash pranav prasad preeti " +
  "priscilla priya priyanka rachel rafael raghu rahul raj raja rajan rajeev rajesh rajiv rakesh ralf ralph ram " +
  "ramesh ramon rana randall randy rania raphael raquel rashid raul ravi ray raymond rebecca reema regina reid " +
  "reiner renata renate rene reuben reza ricardo riccardo richard rick ricky riku rita ritesh robbie robert " +
  "roberta roberto robin rod roderick rodney rodolfo rodrigo roger rohan rohit roland rolf roman ron ronald ronan " +
  "ronnie rory rosa rosalind rose rosemary rosie ross roxanne roy ruben rudolf rudy rupert russ russell ruth ryan " +
  "ryo ryota ryuichi sabine sachin sadie saeed salim sally salvatore sam samantha samir samuel sandeep sandra " +
  "sandro sandy sanjay sanjeev santiago sara sarah sascha satoshi satya saul savannah scott sean sebastian " +
  "sebastien selena serena serge sergei sergey sergio seth shannon shantanu sharon shaun shawn sheila shelly " +
  "sheryl shigeru shinichi shinji shinzo shiv shyam sibylle siddharth sigrid silke silvia silvio simon simona " +
  "simone sofia sonia sonja sophia sophie soren srinivas stacey stan stanislav stanley stefan stefania stefano " +
  "steffen stella stephan stephane stephanie stephen steve steven stewart stuart subramanian sue suki sundar sunil " +
  "suresh susan susanne susie suzanne sven svetlana sylvia sylvie tadashi taka takahiro takashi takeshi tamara " +
  "tang tania tanja tanya tara tariq tatiana tatsuya ted teresa terry tess thea theo theodore theresa thiago " +
  "thierry thomas thorsten tiffany tim timothy tina tobias todd tom tomas tomasz tommaso tommy tomoko tony torsten " +
  "toshihiro toshiyuki tracey tracy travis trevor tricia trish tristan troy tsai tyler ulf ulrich ulrike ursula " +
  "usha uwe vadim valentin valentina valeria valerie vanessa veronica veronika vicki vicky victor victoria vijay " +
  "vikram viktor vincent vinod viola violet virginie vishal vitaly vivek vivian viviane vladimir volker volkmar " +
  "walter wanda warren wayne wei wendell werner wilhelm will willem william willie winston wolfgang xavier xi xiao " +
  "yael yan yana yang yannick yasmin yasuhiro yasuo ying yoko yong yoshi yoshiaki yoshihiro yoshiko yoshinori " +
  "yosuke yuan yuki yukio yulia yumi yuri yusuf yusuke yuval yves yvette yvonne zach zachary zahra zainab zara " +
  "zhang zoe zoltan";
