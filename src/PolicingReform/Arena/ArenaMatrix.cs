using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>The arena as a picture: a matrix of actors and zones for each place.</summary>
internal static class ArenaMatrix
{
    private const double Left = 12;
    private const double RowHeight = 34;
    private const int MostRows = 90;
    private const string Unzoned = "no zone stated";

    public static Picture Of(string title, IReadOnlyList<PlaceArena> places)
    {
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        marks.Add(new DotMark(Left + 5, 10, IsFilled: true));
        marks.Add(new LabelMark(Left + 16, 14, "stated to be there"));
        marks.Add(new DotMark(Left + 132, 10, IsFilled: false));
        marks.Add(new LabelMark(Left + 143, 14, "stated not to be there"));
        marks.Add(new LabelMark(Left, 30, "No mark: nothing is stated.", Tone: Tone.Medium));
        double y = 34;
        int left = MostRows;
        foreach (PlaceArena place in places.Where(each => each.Actors.Count > 0))
        {
            if (left <= 0)
                break;
            y = Append(marks, place, y, left);
            left -= place.Actors.Count;
        }

        return new Picture(
            title, string.Join(" ", places.SelectMany(Describe).Take(MostRows)), y + 12, marks.ToImmutable());
    }

    private static double Append(ImmutableArray<Mark>.Builder marks, PlaceArena place, double y, int most)
    {
        string[] zones =
        [
            .. place.Actors.SelectMany(Zones).Distinct(StringComparer.Ordinal)
                .OrderByDescending(zone => zone != Unzoned),
        ];
        marks.Add(new LabelMark(Left, y += 22, place.Place.Name, IsBold: true));
        ImmutableArray<string>[] heads =
        [
            .. zones.Select(zone => TextLines.Wrap(zone, (int)(At(1, zones.Length) - At(0, zones.Length)) / 6)),
        ];
        for (int z = 0; z < zones.Length; z++)
        {
            for (int line = 0; line < heads[z].Length; line++)
                marks.Add(new LabelMark(At(z, zones.Length), y + (14 * (line + 1)), heads[z][line], Tone: Tone.Medium));
        }

        y += (14 * heads.Max(lines => lines.Length)) + 6;
        foreach (ArenaActor actor in place.Actors.Take(most))
        {
            string jointly = actor.JointlyWith.Count == 0 ? "" : " (jointly)";
            marks.Add(new LabelMark(Left, y + 14, actor.Actor.Name + jointly));
            foreach (string zone in Zones(actor))
            {
                marks.Add(new DotMark(
                    At(Array.IndexOf(zones, zone), zones.Length) + 6,
                    y + 24,
                    IsFilled: actor.Presence == Presence.StatedPresent));
            }

            marks.Add(new LineMark(Left, y + RowHeight, Picture.Width - Left, y + RowHeight, Tone.Faint));
            y += RowHeight;
        }

        return y;
    }

    private static IEnumerable<string> Zones(ArenaActor actor) =>
        actor.Zones.Count == 0 ? [Unzoned] : actor.Zones.Select(zone => zone.Label);

    private static double At(int column, int columns) => Left + (column * (Picture.Width - (2 * Left)) / columns);

    private static IEnumerable<string> Describe(PlaceArena place) => place.Actors.Select(actor =>
        $"{place.Place}, {actor.Actor}: {(actor.Presence == Presence.StatedPresent ? "there" : "not there")}" +
        $" ({string.Join(", ", Zones(actor))}).");
}
