using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>What is stated to keep people from police and justice.</summary>
public sealed class BarrierOverview : Result
{
    private readonly Study _study;

    internal BarrierOverview(Study study, ValueList<AccessBarrier> barriers) => (_study, Barriers) = (study, barriers);

    /// <summary>The barriers, in the order of the study.</summary>
    public ValueList<AccessBarrier> Barriers { get; }

    private protected override Table Tabulate() => new(
        "What keeps people away",
        [
            new Column("Whom", HeadsRow: true),
            new Column("From what"),
            new Column("Barrier"),
            new Column("Where"),
            new Column("According to"),
        ],
        [
            .. Barriers.Select(each => ImmutableArray.Create<Cell>(
                each.ForWhom ?? "everybody",
                each.To,
                each.Summary,
                Where(each),
                each.AccordingTo ?? "the text")),
        ],
        ["Barriers are stated, not measured: how many people they keep away is not known."]);

    // By place: one mark a barrier, so that a reader sees where anything is stated at all.
    private protected override Picture Draw()
    {
        const double left = 12;
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        double y = 4;
        foreach (Place place in _study.Places)
        {
            AccessBarrier[] there = [.. Barriers.Where(each => each.Places.Contains(place.Id))];
            if (there.Length == 0)
                continue;
            marks.Add(new LabelMark(left, y += 20, place.Name, IsBold: true));
            foreach (string line in there
                .Select(each => $"{each.To}: {each.ForWhom ?? "everybody"}")
                .Distinct(StringComparer.Ordinal)
                .SelectMany(text => TextLines.Wrap(text, 56)))
            {
                marks.Add(new LabelMark(left + 12, y += 16, line));
            }
        }

        return new Picture(
            "What keeps people away, by place",
            string.Join(" ", Barriers.Select(each => $"{Where(each)}: {each.Summary}")),
            y + 12,
            marks.ToImmutable());
    }

    private string Where(AccessBarrier barrier)
    {
        string[] sites = [.. _study.Places.Where(place => place.IsSite).Select(place => place.Id.Value)];
        return sites.Length > 1 && sites.All(site => barrier.Places.Any(place => place.Value == site))
            ? "all sites"
            : string.Join(", ", barrier.Places.Select(id => _study.Places[id].Name));
    }
}
