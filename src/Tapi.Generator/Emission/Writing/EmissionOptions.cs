using Tapi.Generator.Resolution;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission.Writing;

/// <summary>What the project asks of the generated text.</summary>
/// <param name="Namespace">The namespace of all generated types.</param>
/// <param name="Visibility"><c>internal</c> or <c>public</c>.</param>
/// <param name="Ansi">Whether the raw layer has the neutral and the A exports in addition to the W ones.</param>
/// <param name="Documented">Whether anybody can read the documentation: in an editor, a documentation file or the generated files.</param>
internal sealed record EmissionOptions(string Namespace, string Visibility, bool Ansi = false, bool Documented = true)
{
    public static readonly EmissionOptions Default = new("Tapi", "internal");

    public bool Wants(ApiItem item) => Ansi || item is not RawFunctionItem { IsExtra: true };
}
