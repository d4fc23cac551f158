using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.CodeFixes.Syntax;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Texts;

/// <summary>Makes an import's attribute, or a parameter's MarshalAs, agree with the text that the export takes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ImportTextFix() : TapiFix(DiagnosticIds.UnicodeToAnsiExport, DiagnosticIds.TextDisagrees)
{
    private protected override Task<FixChange?> ChangeAsync(FixContext context) => Task.FromResult(
        Change(context.Node, context.Diagnostic, context.Model) is var (old, changed, title) ? context.Replace(title, old, changed) : null);

    private static (SyntaxNode Old, SyntaxNode Changed, string Title)? Change(SyntaxNode node, Diagnostic diagnostic, SemanticModel model)
    {
        if (FixProperties.Read(diagnostic, FixProperties.UnmanagedType) is { } type)
        {
            return MarshalAsValue(node.FirstAncestorOrSelf<ParameterSyntax>(), model) is { } written
                ? (written, SyntaxFactory.IdentifierName(type).WithTriviaFrom(written), $"Use UnmanagedType.{type}")
                : null;
        }

        if (FixProperties.Read(diagnostic, FixProperties.Argument) is not { } name
            || FixProperties.Read(diagnostic, FixProperties.Value) is not { } value
            || node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute)
        {
            return null;
        }

        var expression = name == "EntryPoint"
            ? SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(value))
            : AttributeArguments.InteropValue(model, attribute.SpanStart, name, value);
        return expression is null ? null : (attribute, AttributeArguments.With(attribute, name, expression), $"Set {name} = {expression}");
    }

    /// <summary>The name of the member of UnmanagedType in a parameter's MarshalAs.</summary>
    private static SimpleNameSyntax? MarshalAsValue(ParameterSyntax? parameter, SemanticModel model)
    {
        var attribute = parameter?.AttributeLists.SelectMany(list => list.Attributes)
            .FirstOrDefault(item => model.GetSymbolInfo(item).Symbol?.ContainingType?.Name == "MarshalAsAttribute");
        return attribute?.ArgumentList?.Arguments.FirstOrDefault()?.Expression switch
        {
            MemberAccessExpressionSyntax access
                when model.GetSymbolInfo(access).Symbol is IFieldSymbol { ContainingType.Name: "UnmanagedType" } => access.Name,
            IdentifierNameSyntax name when model.GetSymbolInfo(name).Symbol is IFieldSymbol { ContainingType.Name: "UnmanagedType" } =>
                name,
            _ => null,
        };
    }
}
