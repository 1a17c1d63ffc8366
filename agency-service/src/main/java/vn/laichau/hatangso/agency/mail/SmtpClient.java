package vn.laichau.hatangso.agency.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells the mail server one letter in one conversation on a connection of its own: letters are few, and none meets a
 * connection that the server has given up. Whoever calls waits until the server has taken the letter or has not.
 */
@ApplicationScoped
class SmtpClient {

    private static final String SUBTYPE = "plain";

    private final MailSettings settings;
    private final String host;
    private final Clock clock;
    private final Session session;

    SmtpClient(MailSettings settings, @ConfigProperty(name = "suite.public-url") URI publicUrl, Clock clock) {
        this.settings = settings;
        this.host = publicUrl.getHost();
        this.clock = clock;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        var timeout = Long.toString(settings.timeout().toMillis());
        var encrypted = settings.encryption() != MailSettings.Encryption.DISABLED;
        var properties = new Properties();
        properties.put("mail.smtp.host", settings.host().orElse(""));
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.starttls.enable", Boolean.toString(encrypted));
        properties.put(
                "mail.smtp.starttls.required",
                Boolean.toString(settings.encryption() == MailSettings.Encryption.REQUIRED));
        properties.put("mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        return properties;
    }

    /** @throws MessagingException when it did not take the letter, or did not say so in time */
    void send(QueuedEmail letter) throws MessagingException {
        try (var conversation = session.getTransport("smtp")) {
            var message = message(letter);
            conversation.connect(
                    settings.user().orElse(null), settings.password().orElse(null));
            conversation.sendMessage(message, message.getAllRecipients());
        }
    }

    private MimeMessage message(QueuedEmail letter) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
        message.setSubject(letter.subject(), UTF_8.name());
        message.setText(letter.body(), UTF_8.name(), SUBTYPE);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        message.setHeader("Message-ID", "<reminder-%d@%s>".formatted(letter.id(), host));
        return message;
    }
}
