using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.Analyzers.Project;

/// <summary>Finds places in an import's attribute.</summary>
internal static class AttributePlace
{
    /// <summary>The named argument; the whole attribute if the argument is not written.</summary>
    public static Location Of(TapiImport import, string argument, CancellationToken cancellation)
    {
        if (import.Attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax attribute)
        {
            return import.Location;
        }

        var written = attribute.ArgumentList?.Arguments.FirstOrDefault(item => item.NameEquals?.Name.Identifier.ValueText == argument);
        return (written ?? (SyntaxNode)attribute).GetLocation();
    }
}
