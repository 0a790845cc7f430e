package io.pgtracker.scraper.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Properties of the normalizer over generated statements, cut-off statements and noise. */
class GeneratedStatementsTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int CASES = 10_000;
  private static final int CUT_EVERY = 7;
  private static final String NOISE = "'\"$\\-/*eEuU&bxn01.9_ \n(,=é\u0000\uD800;a?";
  private static final Pattern PARAMETER = Pattern.compile("\\$[0-9]");
  private static final Pattern FROM_A_LITERAL = Pattern.compile("[A-Z0-9]");

  private final Random random = new Random(42);

  @Test
  void everyLiteralGoesAndEverythingElseStays() {
    for (int i = 0; i < CASES; i++) {
      GeneratedStatement statement = GeneratedStatement.generate(random);
      assertThat(SqlNormalizer.normalize(statement.sql()))
          .as(statement.sql())
          .isEqualTo(statement.normalized());
    }
  }

  @Test
  void aStatementCutOffAnywhereLeaksNothing() {
    for (int i = 0; i < CASES; i++) {
      String sql = GeneratedStatement.generate(random).sql();
      for (int cut = i % CUT_EVERY; cut < sql.length(); cut += CUT_EVERY) {
        String normalized = SqlNormalizer.normalize(sql.substring(0, cut));
        assertThat(FROM_A_LITERAL.matcher(PARAMETER.matcher(normalized).replaceAll("")).find())
            .as("%s%n became %s", sql.substring(0, cut), normalized)
            .isFalse();
      }
    }
  }

  @Test
  void noiseIsTakenAndANormalizedTextStaysAsItIs() {
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int j = 0; j < length; j++) {
        text.append(
            random.nextInt(20) == 0
                ? (char) random.nextInt(Character.MAX_VALUE)
                : NOISE.charAt(random.nextInt(NOISE.length())));
      }
      String once = SqlNormalizer.normalize(text.toString());
      assertThat(once.length()).isLessThanOrEqualTo(text.length());
      assertThat(SqlNormalizer.normalize(once)).as("from %s", text).isEqualTo(once);
    }
  }

  @Test
  void aMegabyteOfTheWorstTakesNoLonger() {
    for (String worst :
        new String[] {"'", "$", "$a", "/*", "--", "\"", "e'\\", "1.", "\\'", "$a$b"}) {
      String text = worst.repeat(1_000_000 / worst.length());
      long start = THREADS.getCurrentThreadCpuTime();
      SqlNormalizer.normalize(text);
      assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start))
          .as(worst)
          .isLessThan(Duration.ofSeconds(2));
    }
  }
}
