"""For every rule a small invented text on which it makes a claim; its docstring's example stands in it."""

from __future__ import annotations

from invented import AUTUMN, CARS, FARES, HEADLINE, MAY, STORY

TOP = f"{HEADLINE}\n\n"
PAIR = f"{FARES} {CARS}"
CIRCUIT = "u i AM-FerryTalks 12-08 0598\nPM-Ferry Inquiry, 1st Ld-Writethru, a0512,300\n"
WIRE = f"Ferry Talks End\nBy ANN ROE\nAssociated Press Writer\n   OBAN, Scotland (AP) _ {STORY}"
DUMP = "-- Shares rise on hopes\n-- By  Jane Doe  and John Roe\n-- Wed Oct 17, 2007 3:25pm EDT\n"
ADDRESS = "-- http://www.reuters.com/article/idROE\n\n"
HAN = "两座岛屿的港口宣布，就夜间渡轮的新规定达成一致。"
HANGUL = "섬의 항구 도시들과 해양부는 5일 야간 여객선 새 규칙에 합의했다고 밝혔다."
STAMP = "Updated: March 5, 2023 4:10 pm\n\n"

EXAMPLES: dict[str, tuple[str, ...]] = {
    "slug.circuit_lines": (CIRCUIT + WIRE,),
    "slug.slashed_line": (
        f"GLOBAL-COPPER/ (UPDATE 1)\n{TOP}{STORY}",
        f"Norway/fishing/quota/\n{TOP}{STORY}",
    ),
    "slug.dated_line": (f"04/19/1993 0000  Ferry Astir\n{STORY}",),
    "category.circuit_header": (f"r w PM-FerryInquiry 03-01 0334\n{WIRE}",),
    "urgency.circuit_header": (CIRCUIT + WIRE,),
    "update.kill_note": (f"{TOP}Please kill the story Ferry Fares, V0512. A kill is mandatory.\n",),
    "update.take_lines": (f"REFILE\n1ST LEAD\n{TOP}{STORY}",),
    "update.slug_version": (CIRCUIT + WIRE,),
    "update.slug_mark": (
        f"GLOBAL-COPPER/ (UPDATE 1)\n{TOP}{STORY}",
        f"BC-OBAN-STORM-$ADV13-NYT\n{TOP}{STORY}",
    ),
    "update.headline_mark": (f"UPDATE 2-{TOP}{STORY}", f"{HEADLINE} (UPDATE 2)\n\n{STORY}"),
    "update.trash_line": (f"{TOP}(Adds quotes, background)\n\nOBAN, March 4 (Reuters) - {STORY}",),
    "update.editors_line": (f"{TOP}Eds: LEADS with six grafs to CORRECT a name\n\n{STORY}",),
    "update.embargo_line": (
        f"EMBARGOED UNTIL 0001 GMT MAY 3\n\n{TOP}{STORY}",
        f"For Release MON AMs, Aug. 3\n\n{TOP}{STORY}",
    ),
    "status.of_update": (f"EMBARGOED UNTIL 0001 GMT MAY 3\n\n{TOP}{STORY}",),
    "notices.editors_lines": (f"{TOP}Eds: SUBS 3rd graf to CORRECT a name; picks\n\n{STORY}",),
    "notices.notebook": (
        f"{TOP}{STORY}\n# dpa NOTEBOOK\n\n## Internet\n- [Ferries](http://ferries.example)\n",
    ),
    "notices.trash_lines": (
        f"{TOP}(Adds quotes, background)\n\n{STORY}",
        f"{TOP}(Corrects spelling of name)\n\n{STORY}",
    ),
    "notices.glued_copyright": (f"{TOP}{STORY.rstrip()} Copyright 2011 The Associated Press.\n",),
    "notices.whole_paragraphs": (
        f"{TOP}{STORY}\n(This story has not been edited by Herald staff and is published from a feed.)\n",
    ),
    "notices.glued_brackets": (f"{TOP}{STORY.rstrip()} (With inputs from PTI)\n",),
    "notices.kills_and_embargoes": (f"EMBARGOED UNTIL 0001 GMT MAY 3\n\n{TOP}{STORY}",),
    "credits.sign_off": (f"{TOP}{STORY}\n(Reporting by Ann Roe in Bergen; Editing by Bo Doe)\n",),
    "credits.contributed": (
        f"{TOP}{STORY}\nAP writers Ann Roe in Bergen and Bo Doe in Oslo contributed to this report.\n",
    ),
    "credits.role_line": (f"{TOP}Edited by Ann Roe (with inputs from Reuters)\n\n{STORY}",),
    "end_marks.below_a_mark": (
        f"{TOP}(ANSA) - OBAN, MAY 4 - {STORY}\nThe vote ends, he said. (ANSA).\n\nYAB-GT\n",
    ),
    "end_marks.lines_of_their_own": (
        f"{TOP}{STORY}\n###\n",
        f"{TOP}{STORY}\n-30-\n",
        f"{TOP}{STORY}\nReuter\n",
        f"{TOP}{STORY}\n--IANS\nab/cd\n",
    ),
    "end_marks.behind_last_sentence": (
        f"{TOP}{STORY.rstrip()} (ANI)\n",
        f"{TOP}{STORY.rstrip()} - Reuters\n",
        f"{TOP}{STORY.rstrip()} — AFP\n",
        f"{TOP}{STORY.rstrip()} PTI ABC DEF\n",
    ),
    "publisher.in_notice": (
        f"{TOP}{STORY}\n(Only the headline and picture of this report may have been reworked by the Business "
        "Standard staff; the rest of the content is auto-generated from a syndicated feed.)\n",
    ),
    "publisher.in_legal_line": (f"{TOP}{STORY}\n© COPYRIGHT NDTV CONVERGENCE LIMITED 2021\n",),
    "publisher.in_short_line": (f"{HEADLINE}\n| FoxNews.com\n\n{STORY}",),
    "publisher.in_owner_line": (f"{TOP}{STORY}\n© 2020 Hearst Communications, Inc.\n",),
    "stamps.in_short_paragraphs": (f"{TOP}Last Updated : Mar 26 2025 | 9:42 AM IST\n\n{STORY}",),
    "stamps.in_notices": (
        f"{TOP}{STORY}\nThis report by The Canadian Press was first published March 5, 2019.\n",
    ),
    "dateline.place_date_agency": (
        f"{TOP}LVIV, Dec 20 (Reuters) - {STORY}",
        f"{TOP}OMAHA, Neb. (AP) — {STORY}",
    ),
    "dateline.place_date": (f"{TOP}LISBON, Feb 24 - {STORY}",),
    "dateline.place_dash": (f"{TOP}NEW YORK — {STORY}",),
    "dateline.place_bracket": (f"{TOP}[NEW YORK] {STORY}",),
    "dateline.credit_line": (
        f"{TOP}Press Trust of India Nagpur\n\n{STORY}",
        f"{TOP}BS Reporter Kolkata\nLast Updated : Mar 26 2025 | 9:42 AM IST\n\n{STORY}",
    ),
    "dateline.before_stamp": (f"{TOP}MEDAN, Indonesia/JAKARTA Wed Dec 3, 2014 10:21pm GMT\n\n{STORY}",),
    "dateline.after_stamp": (f"{TOP}October 9, 2023 03:40 pm | Updated 04:10 pm IST - New Delhi\n\n{STORY}",),
    "dateline.place_colon": (f"{TOP}NEW DELHI: {STORY}", f"{TOP}Surat: {STORY}"),
    "dateline.eastern": (f"新华社北京11月5日电 {HAN}\n", f"(서울=연합뉴스) 홍길동 기자 = {HANGUL}\n"),
    "dateline.undelimited": (f"{TOP}Kannur, May 4 Officials will meet the {STORY}",),
    "dateline.alone_on_line": (f"{TOP}Toronto\nThe Canadian Press\n\n{STORY}",),
    "dateline.agency_only": (f"{TOP}(Reuters) - {STORY}", f"{TOP}Dec. 21 (Bloomberg) -- {STORY}"),
    "headline.dump_header": (DUMP + ADDRESS + STORY,),
    "headline.below_slug": (CIRCUIT + WIRE,),
    "headline.first_sentence": ("OBAN, Scotland (AP) _ Harbour strike called off. Ferries sail at noon.\n",),
    "headline.best_line_above": (f"Menu\n{TOP}{STORY}",),
    "byline.dump_header": (DUMP + ADDRESS + STORY,),
    "byline.by_line": (f"{TOP}By JANE DOE\nScience Editor\n\n{STORY}",),
    "byline.name_beside_credit": (
        f"{TOP}Jane Doe\nAssociated Press\n\n{STORY}",
        f"{TOP}Jane Doe, Science Editor\n\n{STORY}",
    ),
    "byline.agency_line": (f"{TOP}Associated Press\n{STAMP}{STORY}", f"{TOP}PTI Mumbai\n{STAMP}{STORY}"),
    "byline.desk_line": (
        f"{TOP}Special Correspondent\n{STAMP}{STORY}",
        f"{TOP}The Hindu Bureau\n{STAMP}{STORY}",
    ),
    "byline.name_line": (f"{TOP}Jane Doe\n\n{STORY}",),
    "byline.name_at_foot": (f"{TOP}{STORY}\nBy —\nJane Doe\n",),
    "byline.signed_at_foot": (f"{TOP}{STORY}\nAnn Roe, The Canadian Press\n",),
    "authors.in_byline": (f"{TOP}By JANE DOE and John Roe\n\n{STORY}",),
    "authors.behind_dateline": (f"OBAN, 4 MAY 90 (EFE) -- [REPORT] [JANE DOE] [TEXT] {STORY}",),
    "authors.in_opening": (
        f"新华社北京11月5日电（记者安然　罗波）{HAN}\n",
        f"(서울=연합뉴스) 홍길동 기자 = {HANGUL}\n",
    ),
    "authors.below_agency": (f"{TOP}By Associated Press\nJane Doe\n\n{STORY}",),
    "agency.in_dateline": (
        f"{TOP}PARIS (AP) — {STORY}",
        f"{TOP}Toronto\nMarch 5, 2023\n\n(Reuters) - {STORY}",
    ),
    "agency.above_name": (f"{TOP}Associated Press\nJane Doe\nMarch 5, 2023\n\n{STORY}",),
    "agency.in_byline": (f"{TOP}By The Associated Press\n\n{STORY}",),
    "agency.in_end_mark": (f"{TOP}{STORY}\n--IANS\n", f"{TOP}{STORY}\n Reuter\n"),
    "agency.in_copyright": (
        f"{TOP}{STORY}\nCopyright 2020 The Associated Press. All rights reserved.\n",
        f"{TOP}{STORY}\n© dpa-infocom, dpa:25-99-1\n",
    ),
    "agency.in_address": (DUMP + ADDRESS + STORY,),
    "agency.of_sender": (f"{TOP}WASHINGTON _ {STORY}\nNYT-09-07-98 1653EDT\n",),
    "agency.in_contribution": (
        f"{TOP}{STORY}\nAssociated Press writer Jane Doe in Bonn contributed to this report.\n",
        f"{TOP}{STORY}\nThis report by The Canadian Press was first published May 3, 2021.\n",
    ),
    "subheadline.under_headline": (f"{HEADLINE}\nIslanders will pay more from May\nBy Ann Roe\n\n{STORY}",),
    "timestamps.circuit_stamp": (f"{CIRCUIT}{WIRE}\nAP-NR-11-13-89 2326EST\n",),
    "timestamps.dump_header": (DUMP + ADDRESS + STORY,),
    "timestamps.labelled_near": (f"{TOP}Last Updated : Mar 26 2025 | 9:42 AM IST\n\n{STORY}",),
    "timestamps.first_published": (f"{TOP}{STORY}\nFirst Published: Mar 26 2025 | 9:42 AM IST\n",),
    "timestamps.unlabelled": (f"{TOP}December 22, 2023\n\n{STORY}",),
    "timestamps.labelled_below": (f"{TOP}{STORY}\nPublished Dec 13, 2023\n",),
    "topics.below_story": (
        f"{TOP}VALLETTA, Malta (AP) — Ferry services: {STORY}\nTopics : Malta Ferry services Malta\n",
        f"{TOP}{STORY}\nTags\nFerry\nOban\n",
    ),
    "topics.above_story": (f"{TOP}Topics\nRoads | Road Budget\n\nThe road budget is small. {STORY}",),
    "topics.hashtags": (f"{TOP}The night ferry sails. {STORY}\n#harbour #Night ferry\n",),
    "topics.glued_line": (f"{TOP}Gold loans and harbour finance rose. {STORY}\nGold loansHarbour Finance\n",),
    "topics.bare_lines": (
        f"{TOP}The harbour police saw a night ferry. {STORY}\nharbour police\nnight ferry\n",
    ),
    "furniture.link_marks": (f"{TOP}{STORY.replace('board', 'board, opens new tab', 1)}",),
    "furniture.about_the_company": (
        f"{TOP}{STORY}\nAbout Roe Pumps\n\n{AUTUMN}\n",
        f"{TOP}{STORY}\n{AUTUMN}\n\nSOURCE Roe Pumps\n\n{MAY}\n",
    ),
    "furniture.above_dateline": (f"{TOP}{AUTUMN}\n\nRoe poses in Bonn.\n\nBONN (AP) — {STORY}",),
    "furniture.under_related_label": (
        f"{TOP}{PAIR}\n\n{PAIR}\n\nSEE ALSO\n\nSeoul orders checks on lifts\n\n{PAIR}\n\n{PAIR}\n",
    ),
    "furniture.said_again_outside": (
        f"{TOP}{PAIR}\n\nFire damages bowling alley on Depot Street\n\n{PAIR}\n\nMost Popular\n\n"
        "Fire damages bowling alley on Depot Street\n",
    ),
    "furniture.between_paragraphs": (
        f"{TOP}{PAIR}\n\nAdvertisement\n\n{PAIR}\n",
        f"{TOP}{PAIR}\n\nREAD MORE: A story\n\n{PAIR}\n",
    ),
    "furniture.caption_above_credit": (
        f"{TOP}{PAIR}\n\nRoe poses in her studio.\n\nJane Doe/The Bugle\n\n{PAIR}\n\n{PAIR}\n",
    ),
    "furniture.outside_body": (f"{TOP}Share\n\n{STORY}\nMost Popular\n",),
    "body.remainder": (TOP + STORY,),
    "language.of_text": (TOP + STORY,),
}

# For every rule that takes what an envelope states: the name of the field and its value.
STATED: dict[str, tuple[str, str]] = {
    "slug.stated": ("slug", "Oban/ferries"),
    "category.stated": ("category", "ECO"),
    "urgency.stated": ("urgency", "4"),
    "update.stated": ("update", "2nd Ld-Writethru"),
    "status.stated": ("status", "stat:usable"),
    "notices.stated": ("ednote", "Adds quotes."),
    "publisher.stated": ("publisher", "The Oban Bugle"),
    "dateline.stated": ("dateline", "OBAN, Scotland"),
    "headline.stated": ("headline", "Fares rise"),
    "byline.stated": ("byline", "By Ann Roe"),
    "agency.stated": ("agency", "Associated Press"),
    "subheadline.stated": ("subheadline", "Islanders pay"),
    "topics.stated": ("keyword", "ferries"),
    "language.stated": ("language", "en-GB"),
    "authors.stated": ("author", "Ann Roe"),
    "credits.stated": ("credit", "Ann Roe"),
    "timestamps.stated": ("published", "20151210T191044Z"),
    "subjects.stated": ("subject", "15000000"),
    "id.stated": ("id", "urn:newsml:oban.example:20240501:1"),
    "update.stated_slug": ("slug", "AP-FBN--Owls, 2nd Ld-Writethru"),
    "dateline.located": ("located", "Oban"),
    "update.stated_headline": ("headline", "UPDATE 2-Fares rise"),
    "update.stated_revision": ("revision", "3"),
    "update.stated_note": ("ednote", "Eds: CORRECTS spelling of captain's name."),
}

# For every rule on the story of an envelope: what is stated beside the headline, and the text.
WHOLE: dict[str, tuple[str, str, str]] = {
    "agency.in_source_line": ("id", "1", f"{STORY}\nSource: Reuters\n"),
    "notices.closing_contacts": (
        "agency",
        "BusinessWire",
        f"{STORY}\nLark Lines\n\nJane Roe, +47 555 0100\n\njroe@lark.example\n",
    ),
    "furniture.vignette": ("agency", "TT", f"Football TT\n\n{STORY}"),
}
