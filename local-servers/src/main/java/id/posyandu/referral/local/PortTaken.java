package id.posyandu.referral.local;

/** Somebody else listens where a server of ours should. The message is for the person at the keyboard: print it alone. */
public final class PortTaken extends RuntimeException {

  PortTaken(int port, String whatFor) {
    super("Port " + port + " for " + whatFor + " is taken by another program (127.0.0.1:" + port + "). "
        + "Stop that program, or move the whole stack: STACK_PORT_OFFSET=100 adds 100 to every port.");
  }
}
