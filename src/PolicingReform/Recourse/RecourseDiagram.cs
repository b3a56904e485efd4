using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Recourse as a picture: for each path its steps, one below the other, joined by a line.</summary>
internal static class RecourseDiagram
{
    private const double Left = 12;
    private const double StepHeight = 18;
    private const int MostPaths = 60;

    public static Picture Of(ImmutableArray<(RecoursePath Path, string Place, ValueList<string> Steps)> paths)
    {
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        marks.Add(new DotMark(Left + 5, 10, IsFilled: true));
        marks.Add(new LabelMark(Left + 16, 14, "turned to"));
        marks.Add(new DotMark(Left + 92, 10, IsFilled: false));
        marks.Add(new LabelMark(Left + 103, 14, "turned to under a condition"));
        double y = 26;
        string place = "";
        foreach ((RecoursePath path, string name, ValueList<string> steps) in paths.Take(MostPaths))
        {
            if (name != place)
                marks.Add(new LabelMark(Left, y += 20, place = name, IsBold: true));
            string forWhom = path.ForWhom is null ? "" : $" ({path.ForWhom})";
            foreach (string line in TextLines.Wrap(path.Problem + forWhom, 58))
                marks.Add(new LabelMark(Left, y += 16, line, Tone: Tone.Medium));
            double top = y + 14;
            for (int i = 0; i < steps.Count; i++)
            {
                y += StepHeight;
                marks.Add(new DotMark(Left + 12, y - 4, IsFilled: path.Steps[i].Condition is null));
                marks.Add(new LabelMark(Left + 24, y, steps[i]));
            }

            if (steps.Count > 1)
                marks.Add(new LineMark(Left + 12, top + 6, Left + 12, y - 10, Tone.Medium));
            y += 6;
        }

        return new Picture(
            "Whom people turn to, in order",
            string.Join(" ", paths.Take(MostPaths).Select(each =>
                $"{each.Place}, {each.Path.Problem}: {string.Join(", then ", each.Steps)}.")),
            y + 10,
            marks.ToImmutable());
    }
}
