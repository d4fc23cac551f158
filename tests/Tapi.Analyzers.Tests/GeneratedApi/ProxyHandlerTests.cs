using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.GeneratedApi;
using static Tapi.Analyzers.Tests.GeneratedApi.ProxyAnswerTests;

namespace Tapi.Analyzers.Tests.GeneratedApi;

/// <summary>Whole handlers of proxy requests, careful and careless ones.</summary>
public class ProxyHandlerTests
{
    [Fact]
    public Task Handlers_of_all_shapes() => Verify.RuleAsync<ProxyAnswerAnalyzer>(
        """
        using System;
        using System.Threading.Tasks;
        using Tapi;
        class Acd
        {
            private bool _open;

            public void Listen(Line line)
            {
                line.ProxyRequest.Subscribe(async message =>
                {
                    await Task.Yield();
                    switch (message.Request)
                    {
                        case CreateAgentRequest {|TAPI4002:create|}:
                            if (await IsKnownAsync(create.AgentId))
                            {
                                create.Complete(new HAGENT(1));
                            }

                            break;
                        default:
                            message.Request.Fail(LineError.OperationUnavailable);
                            break;
                    }
                });
            }

            public async Task ReadAsync(LineApp app)
            {
                await foreach (var message in app.ReadMessagesAsync())
                {
                    if (message is not ProxyRequestMessage { Request: var request })
                    {
                        continue;
                    }

                    switch (request)
                    {
                        case CreateAgentRequest {|TAPI4002:create|}:
                            if (!_open)
                            {
                                continue;
                            }

                            create.Complete(new HAGENT(1));
                            break;
                        default:
                            request.Fail(LineError.OperationUnavailable);
                            break;
                    }
                }
            }

            private void Create(CreateAgentRequest {|TAPI4002:create|})
            {
                if (!_open)
                {
                    return;
                }

                create.Complete(new HAGENT(1));
            }

            private bool TryCreate(CreateAgentRequest create)
            {
                if (_open)
                {
                    create.Complete(new HAGENT(1));
                }

                return _open;
            }

            private void Show(CreateAgentRequest create) => Console.WriteLine(create.AgentId);

            private Task<bool> IsKnownAsync(string agent) => Task.FromResult(agent.Length > 0);
        }

        class Careful
        {
            public bool Open { get; set; }

            public ValueTask Handle(ProxyRequestMessage message)
            {
                if (message.Request is CreateAgentRequest create)
                {
                    Create(create);
                }

                if (!message.Request.IsAnswered)
                {
                    message.Request.Fail(LineError.OperationUnavailable);
                }

                return default;
            }

            private void Create(CreateAgentRequest create)
            {
                if (Open)
                {
                    create.Complete(new HAGENT(1));
                }
            }
        }
        """,
        Bindings);
}
