using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>Nothing that the pipeline keeps may keep a compilation alive.</summary>
public class TrackedValueTests
{
    private const BindingFlags Own =
        BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private static readonly Type[] Forbidden =
    [
        typeof(Compilation), typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(SourceText),
        typeof(AdditionalText),
    ];

    [Fact]
    public void No_step_after_the_reading_of_files_holds_a_symbol_a_tree_or_a_text()
    {
        var run = new IncrementalRun(SpecPages.All);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);

        foreach (var step in TrackingNames.All.Except([TrackingNames.PageFiles]))
        {
            foreach (var output in run.Result.TrackedSteps[step].SelectMany(tracked => tracked.Outputs))
            {
                Walk(output.Value, step, seen);
            }
        }

        Assert.True(seen.Count > 1_000, $"only {seen.Count} objects were walked");
    }

    [Fact]
    public void A_value_is_an_object_for_which_the_runtime_compiles_no_tables()
    {
        var run = new IncrementalRun(SpecPages.All);

        var values = TrackingNames.All
            .SelectMany(step => run.Result.TrackedSteps[step])
            .SelectMany(step => step.Outputs)
            .Select(output => output.Value);

        Assert.Empty(values.OfType<ValueType>().Select(value => value.GetType()).Distinct());
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || value is Type || !seen.Add(value))
        {
            return;
        }

        Assert.False(Forbidden.Any(type => type.IsInstanceOfType(value)), $"{path} holds a {value.GetType().Name}");
        Assert.False(value is Delegate, $"{path} holds a delegate");
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, path + "[]", seen);
            }

            return;
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(Own))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}
