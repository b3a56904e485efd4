using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>The cells of a pass: pairs of a leaf of the sample and a subgroup.</summary>
internal abstract class MomentCells
{
    private const long MostDense = 1 << 21;

    public abstract int Count { get; }

    /// <summary>
    /// The leaf and subgroup of a cell; the subgroup is none where it is not below the number of them.
    /// </summary>
    public abstract (int Leaf, int Group) Of(int cell);

    /// <summary>The cells of some respondents; of those without a group, any number.</summary>
    public abstract void Fill(int first, ReadOnlySpan<int> groups, Span<int> cells);

    /// <summary>
    /// All pairs where they are few; else those that occur, which takes four more bytes a respondent while it lasts.
    /// </summary>
    public static MomentCells Of(SampleStructure sample, Subgroups subgroups) =>
        (long)sample.Leaves * subgroups.Count <= MostDense
            ? new All(sample, subgroups.Count)
            : new Occurring(sample, subgroups);

    private sealed class All : MomentCells
    {
        private readonly CodeNumbers _begin;
        private readonly int _groups;

        public All(SampleStructure sample, int groups)
        {
            _groups = groups;
            Count = sample.Leaves * groups;
            _begin = new CodeNumbers(
                sample.Leaf, [.. Enumerable.Range(0, sample.Leaves + CodeArray.Reasons).Select(leaf => leaf * groups)]);
        }

        public override int Count { get; }

        public override (int Leaf, int Group) Of(int cell) => (cell / _groups, cell % _groups);

        public override void Fill(int first, ReadOnlySpan<int> groups, Span<int> cells)
        {
            groups.CopyTo(cells);
            _begin.AddTo(first, cells);
        }
    }

    private sealed class Occurring : MomentCells
    {
        private readonly CodeArray _cells;
        private readonly InternedPair[] _pairs;

        public Occurring(SampleStructure sample, Subgroups subgroups)
        {
            int[] groups = new int[sample.Respondents];
            subgroups.Fill(0, groups);
            for (int i = 0; i < groups.Length; i++)
                groups[i] = groups[i] < 0 ? subgroups.Count : groups[i];
            (_cells, _pairs) = Interning.Pairs(
                CodeArray.From(groups, subgroups.Count + 1), sample.Leaf, groups.Length);
        }

        public override int Count => _pairs.Length;

        public override (int Leaf, int Group) Of(int cell) => (_pairs[cell].Second, _pairs[cell].First);

        public override void Fill(int first, ReadOnlySpan<int> groups, Span<int> cells) =>
            _cells.CopyTo(first, cells);
    }
}
