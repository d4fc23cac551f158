using System.Globalization;
using System.Text.RegularExpressions;

namespace Tapi.Package.Tests;

/// <summary>A project that has nothing to do with telephony hardly pays for the rules.</summary>
public sealed partial class AnalysisCostTests(Packages packages)
{
    private const int Runs = 5;

    [Fact]
    public async Task In_a_project_of_200_files_without_imports_and_bindings_all_rules_cost_less_than_2_percent_of_the_analysis()
    {
        var consumer = packages.NewConsumer();
        consumer.Write("Consumer.csproj", Sources.Project(
            "net10.0", "<TapiGenerate>false</TapiGenerate><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><AnalysisMode>Recommended</AnalysisMode>", output: "Library"));
        for (var number = 0; number < 200; number++)
        {
            consumer.Write($"Book{number}.cs", Book(number));
        }

        var shares = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            // In a process of its own each time: what a build on a server pays.
            var output = await consumer.BuildQuietlyAsync("--no-incremental", "-v", "d", "-p:ReportAnalyzer=true", "-p:UseSharedCompilation=false");
            shares.Add(Number(Ours().Match(output)) / Number(Total().Match(output)));
        }

        Assert.True(shares.Order().ElementAt(Runs / 2) < 0.02, string.Join(' ', shares.Select(share => share.ToString("P1", CultureInfo.InvariantCulture))));
    }

    private static double Number(Match match)
    {
        Assert.True(match.Success, "The compiler reported no times.");
        return double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static string Book(int number) => $$"""
        using System.Globalization;
        using System.Text;

        namespace Shop.Part{{number % 10}};

        public sealed record Entry{{number}}(string Name, decimal Price, DateTime At);

        public sealed class Book{{number}}
        {
            private readonly Dictionary<int, List<Entry{{number}}>> _entries = new();

            public event EventHandler? Changed;

            public int Count { get; private set; }

            public void Add(int id, string name, decimal price)
            {
                if (!_entries.TryGetValue(id, out var entries))
                {
                    entries = new List<Entry{{number}}>();
                    _entries[id] = entries;
                }

                entries.Add(new Entry{{number}}(name, price, DateTime.UtcNow));
                Count++;
                Changed?.Invoke(this, EventArgs.Empty);
            }

            public decimal Total(int id) => _entries.TryGetValue(id, out var entries) ? entries.Where(entry => entry.Price > 0).Sum(entry => entry.Price) : 0m;

            public string Describe(int id)
            {
                var text = new StringBuilder();
                foreach (var entry in _entries.GetValueOrDefault(id) ?? [])
                {
                    text.Append(entry.Name).Append(": ").AppendLine(entry.Price.ToString("0.00", CultureInfo.InvariantCulture));
                }

                return text.Length == 0 ? "empty" : text.ToString();
            }

            public async Task<int> LoadAsync(TextReader reader, CancellationToken cancellation = default)
            {
                ArgumentNullException.ThrowIfNull(reader);
                var count = 0;
                while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } row)
                {
                    var cells = row.Split(';');
                    if (cells.Length < 3 || !int.TryParse(cells[0], out var id))
                    {
                        continue;
                    }

                    Add(id, cells[1], decimal.Parse(cells[2], CultureInfo.InvariantCulture));
                    count++;
                }

                return count;
            }
        }
        """;

    [GeneratedRegex(@"Total analyzer execution time: ([0-9.]+) seconds")]
    private static partial Regex Total();

    [GeneratedRegex(@"^ +<?([0-9.]+) +<?[0-9]+ +Tapi\.Generator, ", RegexOptions.Multiline)]
    private static partial Regex Ours();
}
