namespace PolicingReform;

/// <summary>Counts the persons of a roster by category.</summary>
internal static class RosterCounting
{
    /// <summary>Counts the persons of a roster, or of a part of it.</summary>
    public static Composition Composition(
        Roster roster, string name, RosterAttribute attribute, IEnumerable<int> persons, MissingCategory missing)
    {
        int[] counts = new int[attribute.Categories.Count];
        int size = 0, unknown = 0;
        foreach (int person in persons)
        {
            (int start, int end) = (attribute.Starts[person], attribute.Starts[person + 1]);
            size++;
            unknown += start == end ? 1 : 0;
            for (int i = start; i < end; i++)
                counts[attribute.Codes[i]]++;
        }

        bool areBounds = missing == MissingCategory.Bounds && unknown > 0;
        if (counts.Length == 0 || (!areBounds && size == unknown))
        {
            throw new ArgumentException(
                $"attribute was {attribute.Attribute}; it is stated of nobody in {name}.", nameof(attribute));
        }

        // Persons whom researchers chose stay chosen and those who were drawn stay a sample, however little is stated
        // of them: of the former there is no gap, not even bounds.
        Basis basis = roster.Basis == Basis.CompleteCount ? Basis.Bound : roster.Basis;
        Composition composition = areBounds
            ? PolicingReform.Composition.FromBounds(
                name,
                basis,
                attribute.Categories.Select((category, code) =>
                    new BoundedPart(category, counts[code], counts[code] + unknown)),
                roster.Exposure,
                size,
                attribute.IsOverlapping)
            : Counted(roster, name, attribute, counts, size - unknown) with { NotStated = unknown };
        return composition.Under(roster.Settings) with { AsOf = roster.AsOf, Sources = roster.Sources };
    }

    /// <summary>Counts the persons of each unit of a roster.</summary>
    public static CompositionTable Table(
        Roster roster, RosterAttribute attribute, RosterDimension[] by, IEnumerable<int> persons,
        MissingCategory missing)
    {
        Dictionary<ValueList<int>, List<int>> units = [];
        int without = 0;
        foreach (int person in persons)
        {
            ValueList<int> key = [.. by.Select(dimension => dimension.Codes[person])];
            if (key.Contains(-1))
            {
                without++;
                continue;
            }

            if (!units.TryGetValue(key, out List<int>? members))
                units.Add(key, members = []);
            members.Add(person);
        }

        List<UnitComposition> rows = [];
        List<string> silent = [];
        foreach ((ValueList<int> key, List<int> members) in units)
        {
            ValueList<string> labels = [.. key.Select((code, i) => by[i].Labels[code])];
            string name = string.Join(", ", labels);
            if (members.Exists(person => attribute.Starts[person] < attribute.Starts[person + 1]))
                rows.Add(new UnitComposition(labels, Composition(roster, name, attribute, members, missing)));
            else
                silent.Add(name);
        }

        rows.Sort((a, b) => CompareLabels(a.Labels, b.Labels));
        return new CompositionTable(roster.Name, [.. by.Select(dimension => dimension.Name)], [.. rows])
        {
            Settings = roster.Settings,
            Notes = Notes(roster, attribute, by, without, silent, rows.Sum(row => row.Composition.NotStated)),
        };
    }

    /// <summary>Returns the attribute whose categories are pairs of those of two.</summary>
    public static RosterAttribute Cross(RosterAttribute first, RosterAttribute second)
    {
        if (first.Attribute == second.Attribute)
        {
            throw new ArgumentException(
                $"second was {second.Attribute}, as was first; two attributes are crossed.", nameof(second));
        }

        PersonAttribute attribute = new(
            $"{first.Attribute.Code}-by-{second.Attribute.Code}",
            $"{first.Attribute.Label} by {second.Attribute.Label}");
        List<int> codes = [];
        int[] starts = new int[first.Starts.Count];
        for (int person = 0; person + 1 < starts.Length; person++)
        {
            for (int i = first.Starts[person]; i < first.Starts[person + 1]; i++)
            {
                for (int j = second.Starts[person]; j < second.Starts[person + 1]; j++)
                    codes.Add((first.Codes[i] * second.Categories.Count) + second.Codes[j]);
            }

            starts[person + 1] = codes.Count;
        }

        return new RosterAttribute(
            attribute,
            first.IsOverlapping || second.IsOverlapping,
            [
                .. first.Categories.SelectMany(a => second.Categories.Select(b =>
                    new Category(attribute, $"{a.Code}-{b.Code}", $"{a.Label}, {b.Label}"))),
            ],
            [.. starts],
            ValueList.From(codes));
    }

    private static Composition Counted(Roster roster, string name, RosterAttribute attribute, int[] counts, int size)
    {
        IEnumerable<CountedPart> parts =
            attribute.Categories.Select((category, code) => new CountedPart(category, counts[code]));
        return roster.Basis switch
        {
            Basis.CompleteCount => PolicingReform.Composition.FromCompleteCount(
                name, parts, roster.Exposure, size, attribute.IsOverlapping),
            Basis.ProbabilitySample => PolicingReform.Composition.FromRandomSample(
                name, parts, roster.Exposure, size, attribute.IsOverlapping),
            _ => PolicingReform.Composition.FromPurposiveSample(
                name, parts, roster.Exposure, size, attribute.IsOverlapping),
        };
    }

    private static ValueList<string> Notes(
        Roster roster, RosterAttribute attribute, RosterDimension[] by, int without, List<string> silent,
        int leftOut)
    {
        return
        [
            .. without == 0
                ? Array.Empty<string>()
                :
                [
                    $"{Persons(without)} without a stated {string.Join(" or ", by.Select(each => each.Name))} are in " +
                    "no row.",
                ],
            .. leftOut == 0
                ? Array.Empty<string>()
                : [$"{Persons(leftOut)} of the rows without a stated {attribute.Attribute} are left out."],
            .. silent.Count == 0
                ? Array.Empty<string>()
                : [$"Nothing is stated by {attribute.Attribute} of anybody in: {string.Join("; ", silent)}."],
        ];

        // So few persons are a small cell too.
        string Persons(int count) =>
            roster.Exposure == Exposure.Confidential && count < roster.Settings.MinimumCellSize ? "Some persons"
            : count == 1 ? "1 person"
            : $"{Numeral.Text(count)} persons";
    }

    private static int CompareLabels(ValueList<string> a, ValueList<string> b)
    {
        for (int i = 0; i < a.Count; i++)
        {
            int order = string.CompareOrdinal(a[i], b[i]);
            if (order != 0)
                return order;
        }

        return 0;
    }
}
