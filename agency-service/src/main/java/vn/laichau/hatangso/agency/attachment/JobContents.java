package vn.laichau.hatangso.agency.attachment;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.laichau.hatangso.chassis.database.Records;
import vn.laichau.hatangso.chassis.database.Sql;

/** Contents of the files of all organisations, as the job role reads them. */
@ApplicationScoped
class JobContents {

    private static final String ROW =
            "SELECT " + Records.columns(StoredFile.class) + " FROM attachment WHERE organisation = ? AND id = ?";

    private final Sql sql;
    private final DatabaseStore database;
    private final Bucket bucket;

    JobContents(@DataSource("job") javax.sql.DataSource database, Bucket bucket) {
        this.sql = new Sql(database);
        this.database = new DatabaseStore(sql);
        this.bucket = bucket;
    }

    /** What is there, whatever the row says: a copy that no row names yet is not taken for its source. */
    InputStream openCopy(StoredFile copy) throws IOException {
        return new StoredContent(copy, this::storeOf, () -> Optional.of(copy));
    }

    InputStream open(StoredFile file) throws IOException {
        return new StoredContent(
                file, this::storeOf, () -> sql.find(StoredFile.class, ROW, file.organisation(), file.id()));
    }

    private FileStore storeOf(StoredFile file) {
        return file.isInBucket() ? bucket : database;
    }
}
