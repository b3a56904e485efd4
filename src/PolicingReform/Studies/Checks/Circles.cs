namespace PolicingReform;

/// <summary>Who comes back to itself by way of what lies above it.</summary>
internal static class Circles
{
    /// <summary>
    /// The ids that lie on a circle: in linear time, and without recursion, since a chain may be as long as a file.
    /// </summary>
    /// <remarks>Strongly connected components by two passes of depth-first search (Kosaraju; Sharir 1981).</remarks>
    public static IEnumerable<string> Of(IReadOnlyDictionary<string, string[]> above)
    {
        ILookup<string, string> below = above.SelectMany(pair => pair.Value.Select(id => (Above: id, Below: pair.Key)))
            .ToLookup(pair => pair.Above, pair => pair.Below, StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<string> finished = [];
        foreach (string id in above.Keys)
            Visit(id, each => above[each], seen, finished);
        seen.Clear();
        HashSet<string> found = new(StringComparer.Ordinal);
        for (int i = finished.Count - 1; i >= 0; i--)
        {
            List<string> component = [];
            Visit(finished[i], each => below[each], seen, component);
            if (component.Count > 1
                || (component.Count == 1 && above[component[0]].Contains(component[0], StringComparer.Ordinal)))
            {
                found.UnionWith(component);
            }
        }

        return above.Keys.Where(found.Contains);
    }

    // Adds what is reached and not seen yet, each after all that is reached from it.
    private static void Visit(
        string start, Func<string, IEnumerable<string>> next, HashSet<string> seen, List<string> finished)
    {
        if (!seen.Add(start))
            return;
        Stack<(string Id, IEnumerator<string> Next)> open = new();
        open.Push((start, next(start).GetEnumerator()));
        while (open.TryPeek(out (string Id, IEnumerator<string> Next) at))
        {
            if (!at.Next.MoveNext())
            {
                at.Next.Dispose();
                finished.Add(open.Pop().Id);
            }
            else if (seen.Add(at.Next.Current))
            {
                open.Push((at.Next.Current, next(at.Next.Current).GetEnumerator()));
            }
        }
    }
}
