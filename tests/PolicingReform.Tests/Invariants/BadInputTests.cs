using System.Reflection;

namespace PolicingReform.Tests.Invariants;

public class BadInputTests
{
    // Put together by the compiler or by this library, never by a user with a bad argument in hand.
    private static readonly string[] Unchecked =
    [
        "RowExtra", "RowLabel", "ExplainedSource", "StanceSpeakers", "SiteStatements", "ArenaActor",
        "CoveringFacility", "EvidenceOfRecommendation", "ThemeContrast", "GroupStances", "PlaceFile",
        "JointDeployment", "HeldAuthority", "Citation", "CellProblem",
        "GapFamily", "SetSegregation", "UnitSegregation", "GroupSegregation", "StratumChange",
        "SimulationProgress",
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (BadInput each in BadInput.All)
                cases.Add(each.Member, each.Sentence);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Call_WithABadArgument_SaysParameterValueAndRuleInOneSentence(string member, string sentence)
    {
        BadInput input = BadInput.All.Single(each => each.Member == member && each.Sentence == sentence);
        Exception? refusal = Record.Exception(input.Call);
        Assert.NotNull(refusal);
        Assert.Equal(sentence, refusal.Message);
        Assert.True(
            refusal is ArgumentException or FormatException or KeyNotFoundException,
            $"{refusal.GetType()} is not for callers to expect");
    }

    [Fact]
    public void EveryPublicConstructorAndFactory_IsAmongTheBadInputs()
    {
        IEnumerable<string> made = typeof(Study).Assembly.GetExportedTypes()
            .Where(type => !typeof(Exception).IsAssignableFrom(type))
            .SelectMany(type => Constructors(type).Concat(Factories(type)))
            .Distinct();
        HashSet<string> tried = [.. BadInput.All.Select(each => each.Member), .. Unchecked];
        Assert.DoesNotContain(made, member => !tried.Contains(member));
    }

    private static IEnumerable<string> Constructors(Type type) =>
        type.GetConstructors().Any(constructor => constructor.GetParameters().Length > 0)
            ? [type.Name.Split('`')[0]]
            : [];

    private static IEnumerable<string> Factories(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsSpecialName && method.GetParameters().Length > 0
            && (method.ReturnType == type || type.Name == method.ReturnType.Name.Split('`')[0]))
        .Select(method => $"{type.Name}.{method.Name}");
}
