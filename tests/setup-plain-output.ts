/** Colors that a terminal or a CI service asks for would stand in the middle of what tests expect, also of what they start. */
delete process.env.FORCE_COLOR;
