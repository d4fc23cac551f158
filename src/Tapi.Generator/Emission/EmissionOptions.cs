namespace Tapi.Generator.Emission;

/// <summary>What the project asks of the generated text.</summary>
/// <param name="Namespace">The namespace of all generated types.</param>
/// <param name="Visibility"><c>internal</c> or <c>public</c>.</param>
internal sealed record EmissionOptions(string Namespace, string Visibility)
{
    public static readonly EmissionOptions Default = new("Tapi", "internal");
}
