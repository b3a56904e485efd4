using System.Text.Json;
using PolicingReform.Tests.Polls;

namespace PolicingReform.Tests.Associations;

public class AssociationReferenceTests
{
    // Of replicates R takes the rank of their weights less 1 as degrees of freedom, the library their number less 1:
    // there ddf and p are compared with those of that number, which survey-tests.R writes out as pByReplicates.
    [Fact]
    public void Association_OverTheDesignsOfTheReferenceScript_IsThatOfSvychisq()
    {
        Deviations deviations = new(1e-7, tiny: 1e-14);
        foreach (JsonElement each in ReferenceCases.Read("survey-tests.json").All)
        {
            (JsonElement input, JsonElement expected) = (each.GetProperty("input"), each.GetProperty("expected"));
            if (input.GetProperty("kind").GetString() != "chisq")
                continue;
            AssociationTest test = ReferenceSurvey.Of(input)
                .Association(input.GetProperty("rows").GetString()!, input.GetProperty("columns").GetString()!);
            bool isReplicated = expected.TryGetProperty("replicates", out JsonElement replicates);
            string name = input.GetProperty("name").GetString()!;
            foreach (JsonProperty one in expected.EnumerateObject())
            {
                double wanted = one.Value.GetDouble();
                if (isReplicated && one.Name is "ddf")
                    wanted = test.FirstDegreesOfFreedom!.Value * (replicates.GetInt32() - 1);
                else if (isReplicated && one.Name is "p" or "df")
                    continue;
                deviations.Add(name, one.Name, wanted, one.Name switch
                {
                    "n" => test.ChiSquared.Count,
                    "chiSquared" => test.ChiSquared.Value,
                    "f" => test.F,
                    "ndf" => test.FirstDegreesOfFreedom,
                    "ddf" => test.SecondDegreesOfFreedom,
                    "p" or "pByReplicates" => test.PValue,
                    "df" => test.SecondDegreesOfFreedom / test.FirstDegreesOfFreedom,
                    "correctedChiSquared" => test.CorrectedChiSquared,
                    "firstOrderDf" => test.ContrastDegreesOfFreedom,
                    "firstOrderP" => test.FirstOrderPValue,
                    "replicates" => 1 + (test.SecondDegreesOfFreedom / test.FirstDegreesOfFreedom),
                    _ => throw new InvalidOperationException(one.Name),
                });
            }
        }

        deviations.AssertNone(115, 1150);
    }
}
