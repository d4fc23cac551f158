using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Keys;

namespace Tapi.Generator.Reading.Inference;

/// <summary>How a function ends: as the front matter says, else by whether its return section speaks of a request identifier.</summary>
internal static class CompletionInference
{
    public static CompletionModel Of(SpecPage page, string name, string returns)
    {
        var stated = KnownKeys.Completion.Of(page);
        if (stated is not null)
        {
            return stated == KnownValues.Returns ? CompletionModel.Returns : new CompletionModel(stated);
        }

        var family = HeaderName.FamilyOfFunction(name).ToUpperInvariant();
        return returns.IndexOf("request identifier", StringComparison.OrdinalIgnoreCase) >= 0
            ? new CompletionModel($"{family}_REPLY")
            : CompletionModel.Returns;
    }
}
