-- What every module's tables lean on: extensions, the Vietnamese order of words and names, and search that forgives
-- missing accents. No schema is named anywhere, so that a province can have one of its own.

create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
create extension if not exists pgcrypto;

create collation vietnamese (provider = icu, locale = 'vi');

-- The letters alone: lower case, composed, without accents. Both spellings of a tone, uỷ and ủy, come out as "uy".
-- Declared immutable because the dictionary it names is ours to change, with this migration's successors.
create function fold(words text) returns text
    language sql immutable strict parallel safe
    return lower(unaccent('unaccent'::regdictionary, normalize(words, NFC)));

-- Vietnamese lists of people are sorted by given name, the last word, and then by the whole name:
-- order by given_name_first(name) collate vietnamese
create function given_name_first(name text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(normalize(btrim(name), NFC), '^(.*)\s+(\S+)$', '\2 \1');

-- Words as they are written, folded by the caller: to_tsvector('search', fold(title)).
create text search configuration search (copy = simple);
