using System.Xml.Linq;
using Tapi.Testing;

namespace Tapi.Analyzers.Tests.Rules;

/// <summary>What the package's targets report where no analyzer can.</summary>
internal sealed record BuildError(string Element, string Code, string Text)
{
    public static IReadOnlyList<BuildError> All { get; } = XDocument
        .Load(Repository.PathOf("src", "Tapi.Bindings", "build", "Tapi.Bindings.targets"))
        .Descendants()
        .Where(element => element.Name.LocalName is "Error" or "Warning")
        .Select(element => new BuildError(element.Name.LocalName, (string)element.Attribute("Code")!, (string)element.Attribute("Text")!))
        .ToList();
}
