-- Who answers for a task in person is among its readers: one rule for all, the audience.
update task set audience = audience || ('person:' || person) where person is not null;
