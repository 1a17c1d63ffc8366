package vn.laichau.hatangso.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.laichau.hatangso.demonstration.Commune.Village;

/**
 * Invents a layer of villages below the 106 communes of before July 2025, and carries it on below the 38 units of since. No
 * public list of villages exists; the plan's own figures (254 villages are 27 %) imply about 941. Each says that it is invented.
 */
final class InventedVillages {

    static final int YEAR_OF_THE_MERGER = 2025;

    private static final int VILLAGES = 941;
    private static final int FEWEST = 3;
    private static final int MEAN_HOUSEHOLDS = 112;

    private static final String COMMUNES = """
            SELECT o.id, l.successor, o.code, o.type_vi IN ('Phường', 'Thị trấn') AS centre
            FROM territory o JOIN territory_lineage l ON l.predecessor = o.id
            WHERE o.level = 'COMMUNE' ORDER BY o.code
            """;

    /** The village of the merger's day goes on under its commune's successor. */
    private static final String ADD = """
            INSERT INTO territory (code, valid, level, type_vi, name_vi, name_en, parent_code, demonstration)
            SELECT 'MAU-' || c.code || '-' || lpad(n::text, 2, '0'), u.valid, 'VILLAGE',
                   CASE WHEN c.type_vi = 'Xã' THEN 'Bản' ELSE 'Tổ dân phố' END,
                   'trình diễn số ' || n || ' (' || c.name_vi || ')',
                   'Demonstration village ' || n || ' (' || c.name_vi || ')', u.code, true
            FROM unnest(:communes, :numbers) AS v (commune, n)
            JOIN territory c ON c.id = v.commune
            JOIN territory_lineage l ON l.predecessor = c.id
            JOIN territory u ON u.id IN (c.id, l.successor)
            """;

    /** The merger that the commune's own line tells of. */
    private static final String RELATE = """
            INSERT INTO territory_lineage (predecessor, successor, legal_basis, recorded_at)
            SELECT o.id, n.id, l.legal_basis, l.recorded_at
            FROM territory o
            JOIN territory n ON n.code = o.code AND lower(n.valid) = upper(o.valid)
            JOIN territory oc ON oc.code = o.parent_code AND oc.valid @> lower(o.valid)
            JOIN territory nc ON nc.code = n.parent_code AND nc.valid @> lower(n.valid)
            JOIN territory_lineage l ON (l.predecessor, l.successor) = (oc.id, nc.id)
            WHERE o.level = 'VILLAGE'
            """;

    private static final String ADDED = """
            SELECT o.id, l.successor, c.id AS commune
            FROM territory o
            JOIN territory_lineage l ON l.predecessor = o.id
            JOIN territory c ON c.code = o.parent_code AND c.valid @> lower(o.valid)
            WHERE o.level = 'VILLAGE' ORDER BY o.code
            """;

    /** What a village is called by: its number before and after, and its commune. */
    private record Added(int id, int successor, int commune) {}

    private InventedVillages() {}

    static List<Commune> draw(Handle handle, Random chance) {
        var communes = handle.createQuery(COMMUNES)
                .map((row, context) -> new Commune(
                        row.getInt("id"),
                        row.getInt("successor"),
                        row.getString("code"),
                        row.getBoolean("centre"),
                        List.of()))
                .list();
        add(handle, communes, counts(communes, chance));
        handle.execute(RELATE);
        handle.execute("SELECT refresh_territory_within()");
        var added = handle
                .createQuery(ADDED)
                .map((row, context) -> new Added(row.getInt(1), row.getInt(2), row.getInt(3)))
                .stream()
                .collect(Collectors.groupingBy(Added::commune));
        return communes.stream().map(commune -> peopled(commune, added, chance)).toList();
    }

    /** At least a few each, the rest by chance, larger in the country than in the centres. */
    private static int[] counts(List<Commune> communes, Random chance) {
        var counts = new int[communes.size()];
        java.util.Arrays.fill(counts, FEWEST);
        for (var left = VILLAGES - FEWEST * communes.size(); left > 0; left--) {
            counts[chance.nextInt(communes.size())]++;
        }
        return counts;
    }

    private static void add(Handle handle, List<Commune> communes, int[] counts) {
        var ids = new ArrayList<Integer>();
        var numbers = new ArrayList<Integer>();
        for (var i = 0; i < communes.size(); i++) {
            for (var n = 1; n <= counts[i]; n++) {
                ids.add(communes.get(i).id());
                numbers.add(n);
            }
        }
        handle.createUpdate(ADD)
                .bindArray("communes", Integer.class, ids)
                .bindArray("numbers", Integer.class, numbers)
                .execute();
    }

    private static Commune peopled(Commune commune, Map<Integer, List<Added>> added, Random chance) {
        var far = commune.centre() ? 0.1 : 0.25 + 0.5 * chance.nextDouble();
        var villages = added.get(commune.id()).stream()
                .map(unit -> new Village(
                        unit.id(),
                        unit.successor(),
                        (int) Math.round(MEAN_HOUSEHOLDS * (0.5 + chance.nextDouble())),
                        Math.min(1, Math.max(0, far + 0.25 * chance.nextGaussian()))))
                .toList();
        return new Commune(commune.id(), commune.successor(), commune.code(), commune.centre(), villages);
    }
}
