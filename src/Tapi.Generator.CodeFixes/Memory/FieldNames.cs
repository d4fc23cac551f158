using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Finds names for new fields that nothing else uses.</summary>
internal sealed class FieldNames(SemanticModel model)
{
    private readonly HashSet<(TypeDeclarationSyntax, string)> _made = new();

    /// <summary>After the delegate's type: <c>_lineCallback</c>, <c>_lineCallback2</c>.</summary>
    public string Make(UnkeptCallback callback)
    {
        var type = callback.Delegate.Name;
        var stem = "_" + char.ToLowerInvariant(type[0]) + type.Substring(1);
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? stem : stem + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (model.LookupSymbols(callback.Expression.SpanStart, name: name).IsEmpty && _made.Add((callback.Class, name)))
            {
                return name;
            }
        }
    }
}
