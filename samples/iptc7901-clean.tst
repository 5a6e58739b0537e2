eca0045 3 i 112 ccccb   dpa 0044

Malta/transport/ferries/
1ST LEAD
Six island towns agree on ferries that sail at night
By Ann Roe, dpa =

Valletta (dpa) - Six island towns in Malta agreed on Monday to share
the cost of ferries that sail at night, the transport ministry said.

"Nobody should have to wait for the morning," said Mayor Jane Doe of
Mgarr.

The ferries are to sail from June.

# Notebook

## Note to editors
- Adds quote, details

## Internet links
- [Timetable](http://ferries.example/night)

* * * *
The following information is not intended for publication

## Editorial contacts
- Reporting by: Ann Roe in Valletta, John Poe in Rome
  and Eva Muster in Berlin
- Editing by: Bo Doe, +49 30 0000 0000, <desk@dpa.example>

dpa ar jp em bd

131137 GMT Nov 13 

