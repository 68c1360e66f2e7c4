/** Last words of capitalised names that are no companies: bodies, places, laws, prizes, events, teams, indices. */
export const notCompanyTails: ReadonlySet<string> = new Set(
  (
    "academy accord accords act administration affairs agency agenda agreement airport army arena assembly association authority avenue average award ballpark " +
    "awards basin bay beach bill board boulevard bridge bureau cabinet campaign canal castle cathedral census centre center " +
    "century challenge chamber charter church city classic climate coalition coast code coliseum college command commission " +
    "commissioner committee community competition composite conference confederation congress convention corps council county coup court crisis crown cup day " +
    "decree democrats department deputy desert directorate directive district division elections embassy " +
    "emirates expo express exhibition fair faculty " +
    "federation festival field fleet force forces forest forum foundation framework games government governor grandprix gulf guard guild hall " +
    "heights highway hill hills hospital house inquiry index indices initiative institute institution island islands jail judge " +
    "jury kingdom laboratory lake law laws league legislature lords marathon mayor meeting memorial ministry minister mission monarchy " +
    "month mosque mountain mountains movement museum navy nations northwest ocean office olympics ombudsman open order organisation organization orchestra " +
    "palace pact parade park pier dock docks quay wharf harbour harbor gate garden gardens parliament party peninsula pipeline plan plant plaza police port presidency prison prix prize " +
    "program programme project protocol province protection pm quarter racing rainforest reform region regulation regulations " +
    "register regulator republic republicans reserve reserves review revolution river road roundtable rule rules sanctuary school sea " +
    "secretariat secretary section senate senator service session show societies society speedway square stadium state states station " +
    "street strait strip studies summit survey symposium syndrome team temple terminal territory tour tournament " +
    "tower treasury treaty tribunal tunnel union unions university valley village virus volcano war ward waterway week white-paper " +
    "workers world year zoo zone"
  ).split(" "),
);
