package vn.laichau.hatangso.gateway.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.MaxMessagesRecvByteBufAllocator;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.laichau.hatangso.gateway.address.TrustedProxies;

/**
 * Meets each connection as it is accepted. Vert.x and Quarkus show one only when a request is there, and their idle limit
 * begins anew with each byte; who sends its head byte by byte would hold one of the few thousand connections for hours.
 */
public final class ConnectionInitializer implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new Watched());
    }

    private static final class Watched extends JDKTransport {

        @Override
        public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
            super.configure(options, domainSocket, bootstrap);
            bootstrap.handler(new Entrance(connections()));
        }

        private static AddressConnections connections() {
            var config = ConfigProvider.getConfig();
            return new AddressConnections(
                    config.getValue("connection.most-of-one-address", Integer.class), TrustedProxies.of(config));
        }
    }

    /** Of the listening socket: what it reads are connections. */
    @Sharable
    private static final class Entrance extends ChannelInboundHandlerAdapter {

        private final AddressConnections connections;

        Entrance(AddressConnections connections) {
            this.connections = connections;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (accepted instanceof Channel connection) {
                if (!connections.admit(connection)) {
                    connection.unsafe().closeForcibly();
                    return;
                }
                if (connection.config().getRecvByteBufAllocator() instanceof MaxMessagesRecvByteBufAllocator reads) {
                    // Whoever has to wait is heard after each read, and not after a megabyte of requests.
                    reads.maxMessagesPerRead(1);
                }
                connection.pipeline().addLast(new FirstByte());
            }
            context.fireChannelRead(accepted);
        }
    }

    /** By then Vert.x has built the rest of the pipeline; one that speaks HTTP/1 only, as the gateway's does. */
    private static final class FirstByte extends ChannelInboundHandlerAdapter {

        private static final String DECODER = "httpDecoder";
        private static final String VERTX = "handler";

        private static final int MOST_FLUSHES = FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES;

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            if (context.pipeline().get(DECODER) != null) {
                // An answer comes from its service in parts, each of which would be a call of the system.
                context.pipeline()
                        .addBefore(VERTX, null, new RequestTimeoutHandler(limit()))
                        .addBefore(VERTX, null, new FlushConsolidationHandler(MOST_FLUSHES, true))
                        .addBefore(VERTX, null, new RequestTurnsHandler());
            }
            context.fireChannelRead(bytes);
            context.pipeline().remove(this);
        }

        private static Duration limit() {
            return ConfigProvider.getConfig().getValue("connection.request-timeout", Duration.class);
        }
    }
}
