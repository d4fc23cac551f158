using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Callers;

/// <summary>Makes what callers pass fit a parameter whose type changes.</summary>
/// <param name="type">The parameter's new type, and its name.</param>
internal sealed class ChangedArgument(
    SemanticModel model, ITypeSymbol type, TypeSyntax name, bool byValue, FileEdits edits, CancellationToken cancellation)
{
    /// <summary>False where the caller's part is uncertain.</summary>
    public bool Convert(ArgumentSyntax argument)
    {
        var reference = argument.RefKindKeyword.Kind();
        if (byValue)
        {
            if (reference is not SyntaxKind.None)
            {
                edits.Change(argument, current => current.WithRefKindKeyword(default)
                    .WithExpression(current.Expression.WithLeadingTrivia(current.RefKindKeyword.LeadingTrivia)));
            }

            return reference is SyntaxKind.None ? ConvertValue(argument.Expression)
                : type.SpecialType == SpecialType.System_String
                    && model.GetTypeInfo(argument.Expression, cancellation).Type?.SpecialType == SpecialType.System_String;
        }

        return reference is SyntaxKind.OutKeyword or SyntaxKind.RefKeyword
            ? new ChangedReference(model, type, name, edits, cancellation).Convert(argument)
            : reference is SyntaxKind.None && ConvertValue(argument.Expression);
    }

    private bool ConvertValue(ExpressionSyntax value)
    {
        if (model.ClassifyConversion(value, type).IsImplicit)
        {
            return true;
        }

        if (!model.ClassifyConversion(value, type, isExplicitInSource: true).Exists
            || model.GetTypeInfo(value, cancellation).Type is not { } old
            || !(IsNumber(old) && IsNumber(type)))
        {
            return false;
        }

        edits.Change(value, current => CastText.To(name.ToString(), current, value, model));
        return true;
    }

    /// <summary>Whether values of a type are numbers, of which a call uses the low bits.</summary>
    public static bool IsNumber(ITypeSymbol type) => type is { TypeKind: TypeKind.Enum }
        or { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 }
        or { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr };
}
