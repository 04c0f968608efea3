package jakarta.persistence;

/** Stands in for Jakarta's own. */
public interface EntityManager {

    <T> T find(Class<T> type, Object id);

    Object createQuery(String query);

    Object createEntityGraph(String name);
}
