W2101asian
r i BC-EU--NightFerries 1stLd-Writethru   03-07 0142
^BC-EU--Night Ferries, 1st Ld-Writethru, a0412,130<
^Six island towns agree on night ferries<
^Six island towns will share the cost of ferries that sail at night<
^AP Photo MAL101, MAL102<
^Eds: UPDATES with quotes, details. With AP Photos.<
^By ANN ROE and JUAN POE=
^Associated Press=
	   VALLETTA, Malta (AP) _ Six island towns agreed Monday to share the cost of ferries that sail at night, the transport ministry said.
	   ``Nobody should have to wait for the morning,'' said Mayor Jane Doe of Mgarr.
	   The ferries are to sail from June.
	   ___
	   Ann Roe reported from Gozo.

	   AP-WF-03-07-16 1204GMT<


S0042glbsm
d s BC-ROW--HarborRace     03-07 0061
^BC-ROW--Harbor Race,60<
^Riverton eight wins harbor race<
^By JOHN ROE=
^AP Sports Writer=
	   RIVERTON, Maine (AP) _ The Riverton eight won the harbor race Sunday by two lengths.
	   Oban was second.
	   AP-WF-03-07-16 1310GMT<

