using System.Collections.Immutable;

namespace PolicingReform.Tests.Architecture;

/// <summary>The layers of the library: a folder uses the layers before its own, and beside it what it names.</summary>
internal static class LayerMap
{
    private static readonly ImmutableArray<string> Machinery = ["Numerics", "Presentation"];

    public static ImmutableArray<Folder> Folders { get; } =
    [
        new(0, "Values"),
        new(0, "Numerics"),
        new(0, "Presentation") { Beside = ["Values"] },
        new(0, "Provenance") { Beside = ["Values"] },

        new(1, "Quantities"),

        new(2, "Compositions") { Never = Machinery },
        new(2, "Places") { Never = Machinery },
        new(2, "Actors") { Never = Machinery, Beside = ["Places"] },
        new(2, "Deployments") { Never = Machinery, Beside = ["Actors"] },
        new(2, "Justice") { Never = Machinery, Beside = ["Actors"] },
        new(2, "Stakeholders") { Never = Machinery, Beside = ["Compositions", "Actors"] },
        new(2, "Interviews") { Never = Machinery, Beside = ["Stakeholders"] },
        new(2, "Recommendations") { Never = Machinery, Beside = ["Interviews"] },
        new(2, "Surveys") { Never = Machinery },
        new(2, "Context") { Never = Machinery, Beside = ["Interviews", "Surveys"] },
        new(2, "Instruments") { Never = Machinery, Beside = ["Interviews"] },

        new(3, "Studies"),

        // It guards what is published, so it must not be able to see more than the counts it is handed.
        new(4, "Disclosure") { Only = ["Values", "Quantities"] },

        new(5, "Estimation"),
        new(5, "Agreement"),
        new(5, "Moments"),
        new(5, "Linearization") { Beside = ["Moments"] },
        new(5, "Weighting"),
        new(5, "Replication") { Beside = ["Linearization", "Weighting"] },

        new(6, "Queries"),
        new(6, "Published"),
        new(6, "Planning"),
        new(6, "Polls"),
        new(6, "Differences") { Beside = ["Polls"] },
        new(6, "Associations") { Beside = ["Polls"] },
        new(6, "Quality") { Beside = ["Polls"] },
        new(6, "Trust"),
        new(6, "Representation") { Beside = ["Polls"] },
        new(6, "Indices") { Beside = ["Representation"] },
        new(6, "Segregation") { Beside = ["Indices"] },
        new(6, "Arena"),
        new(6, "Recourse"),
        new(6, "Stances"),
        new(6, "Coverage"),
        new(6, "Codings"),
        new(6, "Scenarios"),
        new(6, "Evidence")
        {
            Beside = ["Trust", "Representation", "Arena", "Recourse", "Stances", "Coverage", "Codings"],
        },

        new(7, "Json"),
        new(7, "CaseStudies") { Beside = ["Json"] },
        new(7, "DependencyInjection") { Beside = ["Json"] },
    ];

    private static ImmutableDictionary<string, int> Places { get; } = Folders
        .Select((folder, place) => (folder.Name, place))
        .ToImmutableDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);

    public static bool Knows(string folder) => Places.ContainsKey(folder);

    public static bool Allows(string from, string to) =>
        Places.TryGetValue(from, out int user) && Places.TryGetValue(to, out int used) && Allows(user, used);

    private static bool Allows(int from, int to)
    {
        // Nothing uses what is listed after it: that alone rules out a cycle, whatever the lines say.
        if (from <= to)
            return from == to;
        (Folder user, Folder used) = (Folders[from], Folders[to]);
        if (user.Only.Length > 0)
            return user.Only.Contains(used.Name, StringComparer.Ordinal);
        return used.Layer < user.Layer
            ? !user.Never.Contains(used.Name, StringComparer.Ordinal)
            : user.Beside.Any(beside => Places[beside] < from && Allows(Places[beside], to));
    }
}
