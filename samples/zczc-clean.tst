ZCZC AAP
$a
:Ferries
^Ferries sail again after strike
*X
&1
+11000000
@WA
By Jane Roe
   PERTH, Oct 6 AAP - Ferries sailed again on Tuesday after a strike of
two days, the operator said.
   $5 million was lost, it said.
AAP jr/mp
NNNN
ZCZC AAP
%A
#Legal: Roe_BC2
$Harbour pilot to keep licence

:(HOBART)
&AAPIS\roej
*02000000
@Tas
A harbour pilot who ran a ferry aground may keep his licence, a court has ruled.

   He had asked for a second hearing in May.

   

AAP RTV
NNNN
