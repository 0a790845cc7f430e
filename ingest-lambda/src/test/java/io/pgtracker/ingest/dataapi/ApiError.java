package io.pgtracker.ingest.dataapi;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the API answers instead of a result. */
final class ApiError extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  ApiError(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static ApiError bad(String message) {
    return new ApiError(400, "BadRequestException", message);
  }

  /** As the API writes what PostgreSQL said. */
  static ApiError of(SQLException e) {
    String message = "ERROR: " + e.getMessage();
    if (e instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
      ServerErrorMessage server = postgres.getServerErrorMessage();
      message = server.getSeverity() + ": " + server.getMessage();
      if (server.getDetail() != null) {
        message += "\n  Detail: " + server.getDetail();
      }
      if (server.getPosition() > 0) {
        message += "\n  Position: " + server.getPosition();
      }
    }
    return new ApiError(400, "DatabaseErrorException", message + "; SQLState: " + e.getSQLState());
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
