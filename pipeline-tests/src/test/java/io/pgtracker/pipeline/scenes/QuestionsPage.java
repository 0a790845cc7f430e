package io.pgtracker.pipeline.scenes;

import java.util.List;

/** {@code docs/questions.md}: the questions with their SQL. */
final class QuestionsPage {
  private QuestionsPage() {}

  static String of(List<Question> questions) {
    StringBuilder page =
        new StringBuilder(
            """
            # Questions and their SQL

            What people ask after an incident, answered from the store. Put in your instance for `orders` and your times; a time
            without a zone is in that of your session (`set timezone = 'Europe/Berlin'`). Each of these runs in `QuestionsTest` against the
            history of a live server of which the answer is known. The files are in [questions/](questions); this page is written from
            them, by

            ```sh
            %s
            ```

            Most rest on [functions](store-functions.md); the tables are in [store.md](store.md).
            """
                .formatted(QuestionsPageTest.REWRITE));
    for (Question question : questions) {
      page.append("\n## ").append(question.title()).append("\n\n");
      page.append(question.explanation()).append("\n\n");
      page.append("```sql\n").append(question.sql().strip()).append("\n```\n");
    }
    return page.toString();
  }
}
