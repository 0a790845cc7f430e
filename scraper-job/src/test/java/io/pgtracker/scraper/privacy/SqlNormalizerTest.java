package io.pgtracker.scraper.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlNormalizerTest {
  private static void expect(String sql, String normalized) {
    assertThat(SqlNormalizer.normalize(sql)).as(sql).isEqualTo(normalized);
  }

  @Test
  void stringsOfEveryKindAreReplaced() {
    expect("select 'a', 'it''s', ''", "select ?, ?, ?");
    expect("select E'a\\'b', e'\\\\', E'\\\\''x'", "select ?, ?, ?");
    expect("select B'101', x'1F', N'n', U&'d\\0061t', u&'\\+000061'", "select ?, ?, ?, ?, ?");
    expect("select date '2020-01-01', 'x'::text", "select date ?, ?::text");
    expect("select type'x', some'y'", "select type?, some?");
    expect("select 'a'\n  'b'", "select ?\n  ?");
    expect("select U&'!0061' uescape '!'", "select ? uescape ?");
  }

  @Test
  void dollarQuotesAreReplacedWithAllTheyHold() {
    expect("do $$ begin perform 'x'; end $$", "do ?");
    expect("select $a$ x $b$ y $b$ $$ z $a$, 1", "select ?, ?");
    expect("select $tag$ $tag $tag$", "select ?");
    expect("select $é1$ x $é1$, a$b$c, $1, $23", "select ?, a$b$c, $1, $23");
    expect("as $_$ secret", "as ?");
    expect("as $fun", "as ?");
    expect("as $", "as $");
  }

  @Test
  void numbersOfEveryKindAreReplaced() {
    expect("select 1, 1.5, .5, 5., 1e10, 1.5E-3, 1e+5", "select ?, ?, ?, ?, ?, ?, ?");
    expect("select 0xDEAD_beef, 0o17, 0b101, 1_000_000", "select ?, ?, ?, ?");
    expect("for i in 1..10 loop", "for i in ?..? loop");
    expect("select a1, b_2, c$3, t1.c2", "select a1, b_2, c$3, t1.c2");
    expect("where a=5and b=6", "where a=? b=?"); // 5and is one word to newer servers
    expect("x[1:2], varchar(20)", "x[?:?], varchar(?)");
  }

  @Test
  void aSignIsPartOfTheNumberWhereItCannotBeAMinus() {
    expect("where a = -1 and b in (-1, -.5) and c > -2", "where a = ? and b in (?, ?) and c > ?");
    expect("a -1, a - 1, f(x)-1, a - -1", "a -?, a - ?, f(x)-?, a - ?");
    expect("-1", "?");
    expect("'a'-1", "?-?");
  }

  @Test
  void identifiersParametersAndOperatorsStay() {
    expect(
        "select \"Col 1\", \"a\"\"b 'x'\", U&\"d\\0061\", t.* from s.t where a->>$1 <> b and c @> $2",
        "select \"Col 1\", \"a\"\"b 'x'\", U&\"d\\0061\", t.* from s.t where a->>$1 <> b and c @> $2");
    expect("select null, true, größe from 表1", "select null, true, größe from 表1");
    expect("where j ? 'k' and j ?| array['a']", "where j ? ? and j ?| array[?]");
  }

  @Test
  void commentsAreRemoved() {
    expect("/* user=ann */ select 1 -- card 4111\n, 2", "  select ?  \n, ?");
    expect("select /* a /* b 'x' */ c */ 1", "select   ?");
    expect("select 1 -- ends here", "select ?  ");
    expect("select a -- it's\rfrom t", "select a  \rfrom t");
    expect("select '-- no', '/* no */', \"--id\"", "select ?, ?, \"--id\"");
    expect("select 1 /* cut", "select ?  ");
    expect("select 1+--x\n2", "select ?+ \n?");
  }

  @Test
  void textThatWasCutOffEndsInAPlaceholder() {
    expect("where name = 'Joh", "where name = ?");
    expect("where name = E'Joh\\", "where name = ?");
    expect("where name = '", "where name = ?");
    expect("where name = U&'Jo", "where name = ?");
    expect("select \"Nam", "select ?");
    expect("select $q$ bod", "select ?");
  }

  @Test
  void whatHasTwoReadingsIsHiddenInBoth() {
    // The string ends at the backslash, or the code behind it is still inside.
    expect("select 'a\\' , secret , 'b'", "select ?");
    expect("select 'a\\'' secret", "select ?");
    expect("select 'a\\\\', b, 'c'", "select ?, b, ?"); // an even number has one
    expect("select 'c:\\dir', b", "select ?, b");
    expect("where a like 'x' escape '\\'", "where a like ? escape ?");
    expect("select E'a'\n'b\\' secret'", "select ?\n?");
  }

  @Test
  void utilityStatementsLoseTheirSecrets() {
    expect("ALTER ROLE a PASSWORD 's3cret'", "ALTER ROLE a PASSWORD ?");
    expect("create user a password \"s3cret\" login", "create user a password ? login");
    expect("select password, \"x\" from t", "select password, \"x\" from t");
    expect("CREATE ROLE a PASSWORD $$s3cret$$", "CREATE ROLE a PASSWORD ?");
    expect(
        "CREATE SUBSCRIPTION s CONNECTION 'host=h password=p' PUBLICATION p",
        "CREATE SUBSCRIPTION s CONNECTION ? PUBLICATION p");
    expect(
        "CREATE USER MAPPING FOR u SERVER s OPTIONS (user 'u', password 'p')",
        "CREATE USER MAPPING FOR u SERVER s OPTIONS (user ?, password ?)");
    expect("COPY t FROM stdin", "COPY t FROM stdin");
    expect("COPY t FROM PROGRAM 'curl -u a:b'", "COPY t FROM PROGRAM ?");
    expect("SET SESSION x TO 'y'", "SET SESSION x TO ?");
    expect("NOTIFY c, 'payload'", "NOTIFY c, ?");
  }

  @Test
  void whatTheServerItselfWritesStays() {
    for (String text :
        List.of("<insufficient privilege>", "autovacuum: VACUUM public.t1", "", "<IDLE>")) {
      expect(text, text);
    }
  }

  @Test
  void policiesDecideWhatLeaves() {
    assertThat(QueryTextPolicy.NORMALIZED.apply("select 1")).isEqualTo("select ?");
    assertThat(QueryTextPolicy.FULL.apply("select 1")).isEqualTo("select 1");
    assertThat(QueryTextPolicy.NONE.apply("select 1")).isNull();
    assertThat(QueryTextPolicy.NORMALIZED.apply(null)).isNull();
    assertThat(QueryTextPolicy.of("normalized")).contains(QueryTextPolicy.NORMALIZED);
    assertThat(QueryTextPolicy.of("some")).isEmpty();
  }
}
