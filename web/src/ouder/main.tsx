import '../stijl/ouder.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Formulier } from './Formulier.tsx';

const plek = document.getElementById('app');
if (!plek) throw new Error('ouders.html heeft geen #app');
const queryClient = new QueryClient();
createRoot(plek).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Formulier />
    </QueryClientProvider>
  </StrictMode>,
);
