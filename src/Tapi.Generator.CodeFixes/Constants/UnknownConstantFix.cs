using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Rename;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Constants;

/// <summary>Gives a misspelled constant its name in tapi.h, here and where it is used.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnknownConstantFix() : TapiFix(DiagnosticIds.UnknownConstant)
{
    private protected override Task<FixChange?> ChangeAsync(FixContext context) => Task.FromResult(
        FixProperties.Read(context.Diagnostic, FixProperties.Name) is { } name
            && context.Node.FirstAncestorOrSelf<SyntaxNode>(
                item => item is VariableDeclaratorSyntax or EnumMemberDeclarationSyntax) is { } declaration
            && context.Model.GetDeclaredSymbol(declaration, context.Cancellation) is IFieldSymbol field
                ? new FixChange(
                    $"Rename to {name}",
                    cancellation => Renamer.RenameSymbolAsync(
                        context.Document.Project.Solution, field, default(SymbolRenameOptions), name, cancellation))
                : null);
}
