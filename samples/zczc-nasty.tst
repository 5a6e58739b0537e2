
ZCZC2404/SXA
XCI82330_SXA_QBXB
R CRO S0A QBXB
TRAGHETTI: RIPRENDONO I COLLEGAMENTI PER L'ISOLA
   (ANSA) - OLBIA, 10 GIU - I traghetti per l'isola hanno ripreso
il servizio questa mattina dopo due giorni di sciopero, ha detto
la società.
   I primi passeggeri sono saliti a bordo alle 7. (ANSA).

     ABC-DE
10-GIU-15 12:34 NNNN
ZCZC
AN#RV00123
PD#5 June 2017
SO#News Bites
BY#Jane Roe
KY#Ferries; Shares
TI#Riverton Ferries’ profit rises 12%
AB#The operator carried more cars
TX#Riverton Ferries said on Monday its profit rose 12% to $5.1 million.

It carried more cars than in any year since 2009, it said.
NNNN
ZCZC PMF
#Harbour
@1
:Harbour town votes for night ferries
A harbour town has voted for ferries that sail at night, its mayor said on Monday.
The vote was 12 to 3, and the fer