"""Small pages, drawn line by line: a bar stands before the lines of the body."""

from __future__ import annotations

SENTENCES = (
    "The harbour board of Oban raised the price of ferry tickets on Monday for the first time in six years.",
    "Islanders will pay two pounds more for a crossing with a car, the board said after a meeting on Monday.",
    "“Nobody likes it, but the old boats have to be mended before the winter,” said its chair, Ann Roe.",
    "The new prices will be asked from the first day of May, and season tickets will cost what they did.",
    "Lorry drivers said that they would wait and see what the second operator on the route would do now.",
    "The board will meet again in the autumn, when it will know how many travellers came over the summer.",
)
HEADLINE = "Harbour board raises ferry fares"

PAGES = {
    "bare wire copy": """
  {head}

| {0}

| {1}

| {2}
""",
    "wire copy wrapped and indented": """
  {head}
  By ANN ROE
  Associated Press Writer
|    OBAN, Scotland (AP) _ The harbour board of this town raised the
| price of ferry tickets on Monday for the first time in six years.
|    Islanders will pay two pounds more for a crossing with a car, the
| board said after a meeting on Monday.
|    The board will meet again in the autumn.
""",
    "menus above": """
  Home
  News
  World
  Sports
  Search
  {head}
  By Ann Roe
  March 5, 2023
| {0}
| {1}
| {2}
""",
    "share bar and reading time": """
  {head}
  Share
  Facebook
  Twitter
  3 min read
| {0}
| {1}
""",
    "a deck above the byline": """
  {head}
  Islanders will pay two pounds more from May, and the second operator may follow them before long.
  By Ann Roe
  March 5, 2023
| {0}
| {1}
| {2}
""",
    "one related headline inside": """
  {head}
| {0}
| {1}
  READ MORE: Pier reopens after storm
| {2}
| {3}
""",
    "a related box inside": """
  {head}
  By Ann Roe
| {0}
| {1}
| {2}
  ALSO READ
  Pier reopens after storm
  Who pays for the pier?
  Island votes on bridge
| {3}
| {4}
| {5}
""",
    "a newsletter box inside": """
  {head}
  By Ann Roe
| {0} {1}
| {2} {3}
| {4} {5}
| {0} {1}
  Sign up for our newsletter
  Enter your email
  Subscribe
  By signing up you agree to our terms.
| {2} {3}
| {4} {5}
| {0} {1}
| {2} {3}
""",
    "advertisements between all paragraphs": """
  {head}
| {0}
  Advertisement
| {1}
  Article content
| {2}
  Advertisement
| {3}
""",
    "captions between paragraphs": """
  {head}
| {0}
| {1}
  A ferry leaves the harbour. (Photo: PTI)
| {2}
| {3}
""",
    "a story cut by an Also Read box near its end": """
  {head}
  By Ann Roe
| {0}
| {1}
| {2}
| {3}
  Also Read
  Pier reopens after storm
  Who pays for the pier?
| {4}
| {5}
""",
    "a box that cuts off the first sentences": """
  {head}
  By Ann Roe
  March 5, 2023
| {0}
| {1}
| {2}
| {3}
  Most Popular
  Pier reopens after storm
  Who pays for the pier?
  Island votes on bridge
  Trending Now
  Roe wins the cup
  Latest News
  Sign up for our newsletter
  Enter your email
  Subscribe
| {4}
| {5}
| {0}
| {1}
| {2}
| {3}
| {4}
""",
    "a tail of other stories": """
  {head}
| {0}
| {1}
| {2}
  Most Popular
  Pier reopens after storm
  Who pays for the pier?
  Island votes on bridge
  Terms of Use
  Privacy Policy
""",
    "a tail of teasers": """
  {head}
| {0}
| {1}
| {2}
| {3}
  Related Stories
  Pier reopens after storm
  The pier of Oban was opened again on Friday after a storm.
  2 hours ago
  Island votes on bridge
  A bridge to the island would cost two millions, the council said.
  3 hours ago
""",
    "comments below": """
  {head}
| {0}
| {1}
| {2}
  Comments (12)
  Log in to comment
  Bo Doe
  2 hours ago
  Reply
  Report
""",
    "a legal tail": """
  {head}
| {0}
| {1}
  © 2024 The Bugle Ltd. All rights reserved.
  This material may not be published, broadcast or rewritten.
""",
    "an author's bio and address below": """
  {head}
| {0}
| {1}
| {2}
  Ann Roe is a reporter who covers the harbour for the Bugle.
  Follow her on Twitter at @annroe
""",
    "crossheads inside": """
  {head}
| {0}
| {1}
| What it costs
| {2}
| {3}
| Who pays
| {4}
""",
    "short answers inside": """
  {head}
| {0}
| “No,” said Roe.
| {1}
| Why not?
| {2}
""",
    "headline ends like a question": """
  Will the harbour board raise ferry fares for all islanders?
| {0}
| {1}
""",
    "a sentence as the very first line is the lead": """
| {0}
| {1}
| {2}
""",
    "one paragraph": """
  {head}
  By Ann Roe
| {0} {1} {2} {3}
""",
    "a long list of links above": """
  Pier reopens after storm
  Who pays for the pier?
  Island votes on bridge
  Roe wins the cup
  Doe loses the cup
  Council meets on Friday
  Two ferries collide
  {head}
  Ann Roe
  March 5, 2023 9:41 am
| {0}
| {1}
""",
    "cookie banner above": """
  We use cookies to give you the best experience on our site and to show what you like to read.
  Accept
  Manage preferences
  {head}
  By Ann Roe
| {0}
| {1}
""",
    "subscription letter below": """
  {head}
| {0}
| {1}
| {2}
  Dear Reader,
  We have always worked hard to tell you about the harbour. Your support helps us to do so every day.
  Support quality journalism and subscribe to the Bugle.
  Digital Editor
""",
}
