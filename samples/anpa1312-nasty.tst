
s1234-----
r s BC-BBO--StandingsGlance     05-02 
^*0417< ^BC-BBO--Standings Glance,<
^Harbor League<
^By The Associated Press=
^All Times EDT<
 ^North Division<
;W;L;Pct;GB<
Riverton;21;14;.600;_;<
Oban;18;18;.500;3{;<
^Monday's Games<
	St. <f3>Ives 3, Riverton 1, 10 innings<
^END<
	AP-NR-05-02-89 0712EDT<


W0007asian
b a BC-APNewsAlert     06-29 0021
^BC-APNewsAlert,21<
	   BOGOTÁ, Colombia (AP) _ U.S. envoy and harbor union sign accord to end strike of ferry crews. It takes effect at noon.
	   AP-WF-06-29-17 2350GMT<

w0099asian
b i BC-EU--NightFerries Kill   03-08 0040
^BC-EU--Night Ferries, Kill<
^EDITORS:<
	   Please kill the story Night Ferries, V0412. It named the wrong town. A kill is mandatory.
	   AP-WF-03-08-16 0901GMT<
a0105 KYODOkoko-
r i Port-Talks   03-04 0150
^Port-Talks,0150<
^Harbor talks resume in Nagoya<
    NAGOYA, Japan, March 4 Kyodo - Six ports resumed talks on Sunday
over night crossings, their association said.
    The talks are to end in April.
==Kyodo
KWS-20:15-04-03-18 
u0042UPIbc---
u s bc-harbor 1stld-writethru 11-13 0200
^bc-harbor 1stld-writethru<
^Harbor strike ends<
^By JANE ROE=
^UPI Sports Writer=
	OBAN, Scotland (UPI) -- The strike ended Monday, both sides said, and the fer
