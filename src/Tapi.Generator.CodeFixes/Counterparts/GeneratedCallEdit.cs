using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Awaiting;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>The change that replaces a hand-written call with a generated one.</summary>
internal static class GeneratedCallEdit
{
    /// <summary>Null where the place does not allow what the new call needs.</summary>
    public static AwaitedEdit? Make(HandWrittenCall call, GeneratedCall generated)
    {
        if (DroppedResult.Find(call) is not { } dropped
            || dropped.Place.ContainsDirectives
            || dropped.Failure?.If.ContainsDirectives == true)
        {
            return null;
        }

        var statement = dropped.Place as StatementSyntax;
        var isInList = statement?.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;
        if (!isInList && dropped.Failure is null)
        {
            return CallStatements.Expression(generated, call) is { } text ? InPlace(call, dropped.Place, text, generated) : null;
        }

        if (statement is null || !isInList || CallStatements.Write(generated, call, dropped.Failure is not null) is not var (before, calls))
        {
            return null;
        }

        var lines = new NewStatements(statement);
        var statements = before.Concat(dropped.Failure is null ? calls : []).Select(text => SyntaxFactory.ParseStatement(text)).ToList();
        var gone = new List<SyntaxNode> { call.Syntax };
        if (dropped.Failure is { } failure)
        {
            if (generated.Exception is null)
            {
                return null;
            }

            statements.Add(lines.Try(
                calls,
                failure,
                generated.Exception.ToMinimalDisplayString(call.Model, call.Position),
                FreeName.Of("failure", call.Syntax, call.Model)));
            gone.Add(failure.If.Condition);
            gone.AddRange(failure.Codes);
        }

        var placed = lines.Place(statements);
        gone.Add(dropped.Failure?.If == statement ? call.Syntax : statement);
        var changes = new List<(SyntaxNode Old, IReadOnlyList<SyntaxNode> New)> { Replace(statement, placed) };
        if (dropped.Failure is { } branch && branch.If != statement)
        {
            changes[0] = Replace(
                statement, [.. placed.Take(placed.Count - 1), placed[placed.Count - 1].WithTrailingTrivia(branch.If.GetTrailingTrivia())]);
            changes.Add((branch.If, []));
        }

        changes.AddRange(LostLocals.Of(call, gone, [generated.Text, .. Targets(generated)]).Select(lost => Replace(lost, [])));
        return new AwaitedEdit(changes[0].Old, changes);
    }

    private static AwaitedEdit InPlace(HandWrittenCall call, SyntaxNode place, string text, GeneratedCall generated)
    {
        SyntaxNode changed = place is StatementSyntax ? SyntaxFactory.ParseStatement(text + ";") : SyntaxFactory.ParseExpression(text);
        var lost = LostLocals.Of(call, [place], [generated.Text, .. Targets(generated)]).Select(statement => Replace(statement, []));
        return new AwaitedEdit(place, [(place, [changed.WithTriviaFrom(place)]), .. lost]);
    }

    private static IEnumerable<string> Targets(GeneratedCall generated) =>
        generated.Outputs.Where(output => output.Old.Use == OutputUse.Used).Select(output => output.Old.Target);

    private static (SyntaxNode Old, IReadOnlyList<SyntaxNode> New) Replace(
        StatementSyntax old, IReadOnlyList<StatementSyntax> statements) =>
        old.Parent is GlobalStatementSyntax global
            ? (global, statements.Select(SyntaxFactory.GlobalStatement).ToList())
            : (old, statements);
}
