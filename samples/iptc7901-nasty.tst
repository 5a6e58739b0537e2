
bsd025 4 sp 121   etf 967

Rudern

Regatta 
Schweiz:  
Achter aus Chur gewinnt die «lange Strecke» vor Bern und Thun - Regen
stört die Finals = 

   Thun (sda) Der Achter aus Chur hat am Sonntag die «lange Strecke» 
gewonnen. Er siegte mit zwei Längen. 

<#>
1. Chur    5:41,2
2. Bern    5:44,0
3. Thun    5:48,9
<#>

(SDA\/ab) 

091223 dez 18


bkn009 4 pl 55 vvvvb KNA 170117-89-00031#2

Kirche/Umwelt/
Bischof ruft zum Schutz der Moore auf=

   Bonn (KNA) Ein Bischof hat zum Schutz der Moore aufgerufen. Sie
seien ein Erbe, sagte er am Montag.

(KNA - abcde-89-00031)
171140 Jan 17

bdt0123 3 vm 85  dpa 0456

Unfälle/Verkehr/Bremen/
(Korrektur: Zahl der Passagiere im 2. Satz)
Fähre läuft auf Grund - alle Passagiere in Sicherheit
Von Erika Muster, dpa =

Bremen (dpa) - Eine Fähre ist am Montag vor der Insel auf Grund
gelaufen. Alle 120 Passagiere seien in Sicherheit, teilte die
Polizei mit.

# Notizblock

## Redaktionelle Hinweise
- Bericht bis 1700 - ca. 40 Zl

* * * *
Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt

## dpa-Kontakte
- Autorin: Erika Muster (Bremen), <muster@dpa.example>
- Redaktion: Max Beispiel, +49 30 0000-0000, <panorama@dpa.example>

dpa mu yyno n1 be

121545 MESZ Okt 15 

eca0046 2 i 40  dpa 0100

Ferry/accident/
KILL KILL KILL '''''  =

Please kill item dpa 0098 "Ferry sinks off Oban". The report was
wrong.

dpa ab cd
121045 GMT Nov 13 
eca0047 4 s 60  dpa-tns 0101

Rowing/harbour/
Riverton eight wins harbour race by two lengths =

Tucson (tca/dpa) - The Riverton eight won the harbour race on Sunday
by two lengths, its third victory in a row on this cou
