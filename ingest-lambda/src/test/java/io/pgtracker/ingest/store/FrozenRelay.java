package io.pgtracker.ingest.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between a client and a server, and can stop carrying what they say without ending it. */
public final class FrozenRelay implements AutoCloseable {
  private final ServerSocket listener;
  private final String host;
  private final int port;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile boolean frozen;

  /** Carries to a server. */
  public FrozenRelay(String host, int port) throws IOException {
    this.host = host;
    this.port = port;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  /** Where clients connect to, on the loopback interface. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Nothing is carried from now on; connections stay open. */
  public void freeze() {
    frozen = true;
  }

  /** New connections are carried again; what a frozen one said is lost. */
  public void thaw() {
    frozen = false;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        sockets.add(client);
        if (!frozen) {
          Socket server = new Socket(host, port);
          sockets.add(server);
          daemon(() -> carry(client, server));
          daemon(() -> carry(server, client));
        }
      }
    } catch (IOException closed) {
      // close() ends it
    }
  }

  private void carry(Socket from, Socket to) {
    byte[] buffer = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int length;
      while ((length = in.read(buffer)) >= 0) {
        if (frozen) {
          return;
        }
        out.write(buffer, 0, length);
        out.flush();
      }
      to.close();
    } catch (IOException closed) {
      // one of them ended it
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
