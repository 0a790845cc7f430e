package io.pgtracker.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.lambda.access.FunctionSettings;
import io.pgtracker.ingest.lambda.access.StoreAccess;
import io.pgtracker.ingest.maintain.Maintenance;
import io.pgtracker.ingest.maintain.MaintenanceReport;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.unknown.Adoption;
import io.pgtracker.objects.ObjectStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Keeps the store: partitions, hours, retention, what was kept unknown. Scheduled. */
public final class MaintainHandler implements RequestStreamHandler {
  /** A transaction takes seconds at most; no further one is begun when less than this is left. */
  private static final Duration LAST_BEGIN = Duration.ofSeconds(60);

  private static final Duration LAST_MOMENT = Duration.ofSeconds(5);

  private final ScheduledRun run;

  /** What Lambda makes. */
  public MaintainHandler() {
    this(ScheduledRun.ofThisFunction("maintain"));
  }

  MaintainHandler(ScheduledRun run) {
    this.run = run;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream out, Context context)
      throws IOException {
    run.answer(out, context, this::maintain);
  }

  private Map<String, Object> maintain(
      FunctionSettings settings, StoreAccess store, RemainingTime time)
      throws StoreException, ObjectStoreException {
    StoreSession session = store.session();
    return time.limited(session, LAST_MOMENT, () -> maintain(session, time.lessThan(LAST_BEGIN)));
  }

  private Map<String, Object> maintain(StoreSession session, BooleanSupplier stop)
      throws StoreException {
    Adoption.Report adopted = new Adoption(Catalog.builtIn(), session).run(stop);
    adopted.problems().forEach(problem -> run.log().warn(problem, Map.of(), null));
    MaintenanceReport report = new Maintenance(Catalog.builtIn(), session).run(stop);
    Map<String, Object> done = new TreeMap<>();
    done.put("instances", report.instances());
    done.put("partitionsMade", report.partitionsMade());
    done.put("piecesDropped", report.piecesDropped());
    done.put("piecesInUse", report.left());
    done.put("columnsAdopted", adopted.columns());
    done.put("framesAdopted", adopted.frames());
    done.put("stopped", report.stopped());
    return done;
  }
}
